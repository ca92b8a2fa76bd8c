return await ExtractedService.RunAsync<PaymentsModule>(args);
