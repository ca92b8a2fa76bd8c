using Catalog.Data;

namespace Catalog;

/// <summary>The categories that have products for sale, and how many.</summary>
internal sealed record CategoryList(IReadOnlyList<CategoryCount> Items)
{
    public static async Task<CategoryList> ReadAsync(CatalogDbContext catalog, CancellationToken cancel) =>
        new(
            await catalog
                .Products.Where(row => !row.Discontinued && row.Category != null)
                .GroupBy(row => row.Category!)
                .OrderBy(category => category.Key)
                .Select(category => new CategoryCount(category.Key, category.Count()))
                .ToListAsync(cancel)
        );
}

/// <summary>A category, and how many of its products are for sale.</summary>
[Example("""{ "name": "Lighting", "products": 12 }""")]
internal sealed record CategoryCount(string Name, int Products);
