using Catalog.Data;

namespace Catalog;

/// <summary>Takes a product off sale; it can still be read. Once more changes nothing.</summary>
public sealed record WithdrawProduct(string Sku, int? ExpectedVersion);

public static class WithdrawProductHandler
{
    public static async Task<ProductDiscontinued?> HandleAsync(
        WithdrawProduct command,
        CatalogDbContext catalog,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var product = await catalog.RequireAsync(command.Sku, command.ExpectedVersion, cancel);
        if (!product.Discontinue(clock.GetUtcNow()))
            return null;

        await Revision.RaiseAsync(catalog, cancel);
        return new ProductDiscontinued(product.Sku);
    }
}
