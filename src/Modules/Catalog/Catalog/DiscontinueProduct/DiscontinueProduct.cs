using Catalog.Data;
using Microsoft.AspNetCore.Http;

namespace Catalog;

/// <summary>Takes a product off sale. It can still be read; once more changes nothing.</summary>
internal static class DiscontinueProduct
{
    [Answers(204)]
    [TakesIfMatch]
    [Refuses(404, "not-found", "There is no such product.")]
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
