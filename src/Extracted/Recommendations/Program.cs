return await ExtractedService.RunAsync<RecommendationsModule>(args);
