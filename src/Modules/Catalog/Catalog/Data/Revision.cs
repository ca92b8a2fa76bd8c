namespace Catalog.Data;

/// <summary>
/// One row that counts the catalog's changes, raised in the transaction of each. Whoever keeps products in memory, in
/// whichever process, reads it to see whether they are still right.
/// </summary>
public sealed class Revision
{
    public const int OnlyId = 1;

    public required int Id { get; init; }

    public long Number { get; private set; }

    /// <summary>
    /// Called before the changes are saved: the row's lock then lets one change of the catalog through at a time, so
    /// numbers become visible in their order.
    /// </summary>
    public static Task RaiseAsync(CatalogDbContext catalog, CancellationToken cancel) =>
        catalog.Revisions.ExecuteUpdateAsync(
            row => row.SetProperty(revision => revision.Number, revision => revision.Number + 1),
            cancel
        );
}
