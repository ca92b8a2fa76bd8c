return await ExtractedService.RunAsync<UsersModule>(args);
