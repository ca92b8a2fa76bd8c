return await ExtractedService.RunAsync<ShippingModule>(args);
