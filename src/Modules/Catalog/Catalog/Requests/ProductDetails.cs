namespace Catalog;

/// <summary>All that can be said of a product, checked.</summary>
public sealed record ProductDetails(string Sku, string Name, string? Description, string? Category, Money Price)
{
    internal const int LongestName = 200;
    internal const int LongestDescription = 4_000;
    internal const int LongestCategory = 100;

    // With 2,000 lines of a million pieces at this price, an order's total still fits.
    internal const long HighestPrice = 1_000_000_000;
}
