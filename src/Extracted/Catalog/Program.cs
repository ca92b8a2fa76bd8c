return await ExtractedService.RunAsync<CatalogModule>(args);
