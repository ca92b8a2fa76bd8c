return await ExtractedService.RunAsync<OrdersModule>(args);
