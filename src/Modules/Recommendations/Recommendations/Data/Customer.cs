namespace Recommendations.Data;

/// <summary>What one customer has bought.</summary>
public sealed class Customer : IVersioned
{
    internal const int MostPurchases = 300;

    public required int Generation { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>Each product once, the strongest first.</summary>
    public IReadOnlyList<Purchase> Purchases { get; private set; } = [];

    public int Version { get; set; }

    public void Bought(IReadOnlyList<string> skus, DateTimeOffset at)
    {
        var weights = Purchases.ToDictionary(
            purchase => purchase.Sku,
            purchase => purchase.Weight,
            StringComparer.Ordinal
        );
        var weight = Fading.Taste.WeightAt(at);
        foreach (var sku in skus)
            weights[sku] = weights.GetValueOrDefault(sku) + weight;
        Purchases =
        [
            .. weights
                .Select(one => new Purchase(one.Key, one.Value))
                .OrderByDescending(purchase => purchase.Weight)
                .ThenBy(purchase => purchase.Sku, StringComparer.Ordinal)
                .Take(MostPurchases),
        ];
    }
}

/// <summary>A product that a customer buys; the weight grows with each order, and more with later ones.</summary>
public sealed record Purchase(string Sku, double Weight);
