using Replay;

return await ReplayCommand.RunAsync(args);
