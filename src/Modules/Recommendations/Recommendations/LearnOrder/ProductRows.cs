using Recommendations.Data;

namespace Recommendations;

/// <summary>
/// The products of some lessons. Those that have a row are changed in place, by one statement for a basket, without
/// being read: that is most of them, and most of the work.
/// </summary>
internal sealed class ProductRows
{
    // Below the parameter limit of every database product.
    private const int SkusPerQuery = 500;

    private readonly RecommendationsDbContext recommendations;
    private readonly HashSet<string> stored;
    private readonly Dictionary<string, Product> added = new(StringComparer.Ordinal);

    private ProductRows(RecommendationsDbContext recommendations, HashSet<string> stored) =>
        (this.recommendations, this.stored) = (recommendations, stored);

    public static async Task<ProductRows> FindAsync(
        RecommendationsDbContext recommendations,
        Model model,
        IReadOnlyList<Lesson> lessons,
        CancellationToken cancel
    )
    {
        var stored = new HashSet<string>(StringComparer.Ordinal);
        string[] skus = [.. lessons.SelectMany(lesson => lesson.Skus).Distinct(StringComparer.Ordinal)];
        foreach (var some in skus.Chunk(SkusPerQuery))
            stored.UnionWith(
                await recommendations
                    .Products.Where(row => row.Generation == model.Generation && EF.Parameter(some).Contains(row.Sku))
                    .Select(row => row.Sku)
                    .ToListAsync(cancel)
            );
        return new ProductRows(recommendations, stored);
    }

    public async Task BoughtInAsync(Basket basket, CancellationToken cancel)
    {
        string[] known = [.. basket.Skus.Where(stored.Contains)];
        if (known.Length > 0)
            await ChangeAsync(basket, known, cancel);

        foreach (var sku in basket.Skus.Where(sku => !stored.Contains(sku)))
            New(basket.Generation, sku).BoughtIn(basket);
    }

    // The same as Product.BoughtIn.
    private async Task ChangeAsync(Basket basket, string[] skus, CancellationToken cancel)
    {
        var (weight, number) = (basket.Weight, basket.NumberText);
        await recommendations
            .Products.Where(row => row.Generation == basket.Generation && EF.Parameter(skus).Contains(row.Sku))
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(product => product.Orders, product => product.Orders + 1)
                        .SetProperty(product => product.Popularity, product => product.Popularity + weight)
                        .SetProperty(
                            product => product.RecentText,
                            product =>
                                (
                                    product.RecentText.Length < Product.MostText
                                        ? product.RecentText
                                        : product.RecentText.Substring(Product.NumberLength)
                                ) + number
                        ),
                cancel
            );
    }

    private Product New(int generation, string sku)
    {
        if (added.TryGetValue(sku, out var known))
            return known;
        var product = new Product { Generation = generation, Sku = sku };
        recommendations.Add(product);
        return added[sku] = product;
    }
}
