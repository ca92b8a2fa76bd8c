using Catalog.Data;
using Microsoft.AspNetCore.Http;

namespace Catalog;

internal static class DiscontinueProduct
{
    public static async Task<IResult> Endpoint(
        SkuInPath path,
        HttpRequest request,
        WriteRequest write,
        CatalogDbContext catalog,
        CancellationToken cancel
    )
    {
        var expected = await ExpectedVersion.OfAsync(request, path.Sku, catalog, cancel);
        return await write.InvokeAsync(new WithdrawProduct(path.Sku, expected), TypedResults.NoContent);
    }
}
