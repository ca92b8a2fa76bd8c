using Recommendations.Data;

namespace Recommendations;

/// <summary>
/// Finds the baskets that are most like what a customer buys, and recommends what else is in them. What many buy gets a
/// little more, and everything where nothing is known of the customer.
/// </summary>
internal static class PersonalList
{
    private const int MostHistory = 40;
    private const int MostBaskets = 100;
    private const double OfPopular = 0.3;
    private const double OfBoughtBefore = 1;

    public static async Task<RecommendationList> MakeAsync(
        IModelReader model,
        Guid user,
        bool again,
        int limit,
        CancellationToken cancel
    )
    {
        var purchases = (await model.CustomerAsync(user, cancel))?.Purchases ?? [];
        var together = await OfSimilarBasketsAsync(model, [.. purchases.Take(MostHistory)], cancel);
        var scores = together.Normal();
        var popular = await model.PopularAsync(cancel);
        foreach (var product in popular)
            scores.Add(product.Sku, OfPopular * product.Popularity / popular[0].Popularity);
        foreach (var purchase in purchases)
            if (again)
                scores.Add(purchase.Sku, OfBoughtBefore * purchase.Weight / purchases[0].Weight);
            else
                scores.Remove(purchase.Sku);

        var bought = purchases.Select(purchase => purchase.Sku).ToHashSet(StringComparer.Ordinal);
        return new RecommendationList([.. scores.Best(limit).Select(sku => new Recommendation(sku, Because(sku)))]);

        string Because(string sku) =>
            bought.Contains(sku) ? Recommendation.BoughtBefore
            : together.Has(sku) ? Recommendation.BoughtTogether
            : Recommendation.Popular;
    }

    private static async Task<Scores> OfSimilarBasketsAsync(
        IModelReader model,
        IReadOnlyList<Purchase> history,
        CancellationToken cancel
    )
    {
        var scores = new Scores();
        if (history is [])
            return scores;

        var products = await model.ProductsAsync([.. history.Select(purchase => purchase.Sku)], cancel);
        var similar = Similar(history, products);
        foreach (var basket in await model.BasketsAsync(similar.Keys, cancel))
            scores.Add(basket, similar[basket.Number]);
        return scores;
    }

    // The baskets that share most with the history. What hardly anybody buys says more than what everybody does.
    private static Dictionary<long, double> Similar(IReadOnlyList<Purchase> history, IReadOnlyList<Product> products)
    {
        var weights = history.ToDictionary(
            purchase => purchase.Sku,
            purchase => purchase.Weight,
            StringComparer.Ordinal
        );
        var similar = new Dictionary<long, double>();
        foreach (var product in products)
        {
            var baskets = product.Recent;
            var share = weights[product.Sku] / history[0].Weight / Math.Sqrt(baskets.Count);
            foreach (var basket in baskets)
                similar[basket] = similar.GetValueOrDefault(basket) + share;
        }

        return similar
            .OrderByDescending(one => one.Value)
            .ThenByDescending(one => one.Key)
            .Take(MostBaskets)
            .ToDictionary();
    }
}
