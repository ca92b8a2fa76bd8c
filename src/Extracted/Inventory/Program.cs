return await ExtractedService.RunAsync<InventoryModule>(args);
