using System.Globalization;
using Catalog.Data;

namespace Catalog;

/// <summary>The part of one revision of the catalog that has been asked for so far.</summary>
internal sealed class CachedCatalog(long revision)
{
    private const int MostProducts = 50_000;
    private const int MostPages = 200;

    // Below the parameter limit of every database product.
    private const int SkusPerQuery = 500;

    private readonly BoundedCache<string, ProductView> products = new(MostProducts, StringComparer.Ordinal);
    private readonly BoundedCache<PageOfProducts, Page<ProductView>> pages = new(MostPages);
    private CategoryList? categories;

    public long Revision => revision;

    /// <summary>The tag of an answer that any change of the catalog may change.</summary>
    public string ETag { get; } = string.Create(CultureInfo.InvariantCulture, $"\"r{revision}\"");

    /// <summary>The products that there are; each sku is asked for once, unknown ones are left out.</summary>
    public async ValueTask<IReadOnlyList<ProductView>> FindAsync(
        IEnumerable<string> skus,
        CatalogDbContext catalog,
        CancellationToken cancel
    )
    {
        var found = new List<ProductView>();
        var missing = new List<string>();
        foreach (var sku in skus)
            if (products.TryGet(sku, out var product))
                found.Add(product);
            else
                missing.Add(sku);

        foreach (var some in missing.Chunk(SkusPerQuery))
            found.AddRange(await LoadAsync(some, catalog, cancel));
        return found;
    }

    public async ValueTask<Page<ProductView>> PageAsync(
        PageOfProducts wanted,
        CatalogDbContext catalog,
        CancellationToken cancel
    )
    {
        if (pages.TryGet(wanted, out var known))
            return known;
        var rows = await wanted.Query(catalog.Products).Select(ProductView.Columns).ToListAsync(cancel);
        var page = wanted.Page.Page(rows, product => product.Sequence);
        pages.Put(wanted, page);
        return page;
    }

    public async ValueTask<CategoryList> CategoriesAsync(CatalogDbContext catalog, CancellationToken cancel) =>
        categories ??= await CategoryList.ReadAsync(catalog, cancel);

    private async Task<List<ProductView>> LoadAsync(string[] skus, CatalogDbContext catalog, CancellationToken cancel)
    {
        var rows = await catalog
            .Products.Where(row => skus.Contains(row.Sku))
            .Select(ProductView.Columns)
            .ToListAsync(cancel);
        foreach (var product in rows)
            products.Put(product.Sku, product);
        return rows;
    }
}
