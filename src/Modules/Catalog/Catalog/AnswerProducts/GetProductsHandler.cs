using Catalog.Data;

namespace Catalog;

public static class GetProductsHandler
{
    public static async Task<Products> HandleAsync(
        GetProducts question,
        CatalogCache cache,
        CatalogDbContext catalog,
        CancellationToken cancel
    )
    {
        var known = await cache.OpenAsync(catalog, cancel);
        var found = await known.FindAsync(question.Skus.Distinct(StringComparer.Ordinal), catalog, cancel);
        return new Products([.. found.Select(product => product.Info)]);
    }
}
