return await ExtractedService.RunAsync<ReportingModule>(args);
