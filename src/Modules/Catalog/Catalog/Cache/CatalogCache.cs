using Catalog.Data;

namespace Catalog;

/// <summary>
/// What is known of the catalog in memory. Each use asks the database for the revision, which is one row, and starts
/// anew when it has moved: so a change is seen at once, in this process and in every other on the same schema.
/// </summary>
public sealed class CatalogCache
{
    private static readonly Func<CatalogDbContext, CancellationToken, Task<long>> NumberOfRevision =
        EF.CompileAsyncQuery(
            (CatalogDbContext catalog, CancellationToken cancel) =>
                catalog.Revisions.Where(row => row.Id == Revision.OnlyId).Select(row => row.Number).Single()
        );

    private CachedCatalog current = new(revision: -1);

    internal async ValueTask<CachedCatalog> OpenAsync(CatalogDbContext catalog, CancellationToken cancel)
    {
        // The number is read before what it vouches for: content may be newer than its number, never older.
        var revision = await NumberOfRevision(catalog, cancel);
        var known = Volatile.Read(ref current);
        while (known.Revision < revision)
        {
            var anew = new CachedCatalog(revision);
            var before = Interlocked.CompareExchange(ref current, anew, known);
            known = before == known ? anew : before;
        }
        return known;
    }
}
