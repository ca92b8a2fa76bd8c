using Catalog.Data;

namespace Catalog;

/// <summary>
/// Gives a product these details and puts it on sale (again). Answered by <see cref="ProductView"/>; refused when there
/// is no such product, or when it is not of the expected version.
/// </summary>
public sealed record ReplaceProduct(ProductDetails Product, int? ExpectedVersion);

public static class ReplaceProductHandler
{
    public static async Task<(ProductView, ProductChanged?)> HandleAsync(
        ReplaceProduct command,
        CatalogDbContext catalog,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var details = command.Product;
        var product = await catalog.RequireAsync(details.Sku, command.ExpectedVersion, cancel);
        if (!product.Change(details, clock.GetUtcNow()))
            return (ProductView.Of(details, product.Version), null);

        await Revision.RaiseAsync(catalog, cancel);
        return (ProductView.Of(details, product.Version + 1), product.Changed());
    }
}
