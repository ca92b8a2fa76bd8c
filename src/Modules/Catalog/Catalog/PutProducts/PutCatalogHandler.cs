using Catalog.Data;

namespace Catalog;

/// <summary>Creates or changes products, each sku once. Answered by <see cref="PutOutcomes"/>.</summary>
public sealed record PutCatalog(IReadOnlyList<ProductDetails> Products);

/// <summary>What became of each product: <c>created</c>, <c>changed</c> or <c>unchanged</c>.</summary>
public sealed record PutOutcomes(IReadOnlyDictionary<string, string> BySku);

public static class PutCatalogHandler
{
    // Below the parameter limit of every database product.
    private const int SkusPerQuery = 500;

    public static async Task<(PutOutcomes, OutgoingMessages)> HandleAsync(
        PutCatalog command,
        CatalogDbContext catalog,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var outcomes = new Dictionary<string, string>(StringComparer.Ordinal);
        var events = new OutgoingMessages();
        var known = await FindAsync(command.Products, catalog, cancel);

        foreach (var details in command.Products)
            if (!known.TryGetValue(details.Sku, out var product))
            {
                catalog.Products.Add(product = Product.Create(details, now));
                events.Add(product.Created());
                outcomes[details.Sku] = "created";
            }
            else if (product.Change(details, now))
            {
                events.Add(product.Changed());
                outcomes[details.Sku] = "changed";
            }
            else
                outcomes[details.Sku] = "unchanged";

        if (events.Count > 0)
            await Revision.RaiseAsync(catalog, cancel);
        return (new PutOutcomes(outcomes), events);
    }

    private static async Task<Dictionary<string, Product>> FindAsync(
        IReadOnlyList<ProductDetails> products,
        CatalogDbContext catalog,
        CancellationToken cancel
    )
    {
        var found = new Dictionary<string, Product>(products.Count, StringComparer.Ordinal);
        foreach (var skus in products.Select(product => product.Sku).Chunk(SkusPerQuery))
        foreach (var product in await catalog.Products.Where(row => skus.Contains(row.Sku)).ToListAsync(cancel))
            found.Add(product.Sku, product);
        return found;
    }
}
