using Catalog.Data;

namespace Catalog;

/// <summary>Products that were asked for by name, in that order, and the names that are nobody's.</summary>
[Example(
    """
        {
          "items": [
            {
              "sku": "85123A",
              "name": "White hanging heart t-light holder",
              "description": null,
              "category": "Lighting",
              "price": { "amount": 255, "currency": "GBP" },
              "discontinued": false
            }
          ],
          "unknown": ["85123Z"]
        }
        """
)]
internal sealed record NamedProducts(IReadOnlyList<ProductView> Items, IReadOnlyList<string> Unknown)
{
    private const int MostSkus = 200;

    public static async Task<NamedProducts> FindAsync(
        string?[] skus,
        CachedCatalog known,
        CatalogDbContext catalog,
        CancellationToken cancel
    )
    {
        new Invalid().When(skus.Length > MostSkus, "sku", $"may be given {MostSkus} times at most").Throw();
        string[] names = [.. skus.Select(sku => sku?.Trim() ?? "").Distinct(StringComparer.Ordinal)];
        var found = (await known.FindAsync(names, catalog, cancel)).ToDictionary(
            product => product.Sku,
            StringComparer.Ordinal
        );
        return new NamedProducts(
            [.. names.Where(found.ContainsKey).Select(name => found[name])],
            [.. names.Where(name => !found.ContainsKey(name))]
        );
    }
}
