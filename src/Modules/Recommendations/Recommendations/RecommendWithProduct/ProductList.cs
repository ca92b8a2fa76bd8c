namespace Recommendations;

/// <summary>What lay most often in the last baskets with a product, seen against how often it lies in any.</summary>
internal static class ProductList
{
    private const int MostCandidates = 50;

    public static async Task<RecommendationList> MakeAsync(
        IModelReader model,
        string sku,
        int limit,
        CancellationToken cancel
    )
    {
        List<Recommendation> list =
        [
            .. (await TogetherWithAsync(model, sku, cancel))
                .Best(limit)
                .Select(other => new Recommendation(other, Recommendation.BoughtTogether)),
        ];
        if (list.Count < limit)
        {
            var known = list.Select(one => one.Sku).Append(sku).ToHashSet(StringComparer.Ordinal);
            list.AddRange(
                (await model.PopularAsync(cancel))
                    .Where(product => !known.Contains(product.Sku))
                    .Take(limit - list.Count)
                    .Select(product => new Recommendation(product.Sku, Recommendation.Popular))
            );
        }

        return new RecommendationList(list);
    }

    private static async Task<Scores> TogetherWithAsync(IModelReader model, string sku, CancellationToken cancel)
    {
        var scores = new Scores();
        if (await model.ProductsAsync([sku], cancel) is not [var product])
            return scores;

        foreach (var basket in await model.BasketsAsync(product.Recent.ToArray(), cancel))
            scores.Add(basket, 1);
        scores.Remove(sku);

        string[] candidates = [.. scores.Best(MostCandidates)];
        var others = await model.ProductsAsync(candidates, cancel);
        var orders = others.ToDictionary(other => other.Sku, other => other.Orders, StringComparer.Ordinal);
        return scores.Times(other => orders.TryGetValue(other, out var count) ? 1 / Math.Sqrt(count) : 0);
    }
}
