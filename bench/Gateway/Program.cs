using Gateway;

return await GatewayCommand.RunAsync(args);
