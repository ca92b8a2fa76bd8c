return await ExtractedService.RunAsync<NotificationsModule>(args);
