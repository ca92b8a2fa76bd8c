using Catalog.Data;
using Microsoft.AspNetCore.Http;

namespace Catalog;

/// <summary>Gives a product these details and puts it on sale (again).</summary>
internal static class ChangeProduct
{
    [Answers<ProductView>]
    [HasETag, TakesIfMatch]
    [Refuses(404, "not-found", "There is no such product.")]
    public static async Task<IResult> Endpoint(
        SkuInPath path,
        ProductRequest request,
        HttpContext http,
        WriteRequest write,
        CatalogDbContext catalog,
        CancellationToken cancel
    )
    {
        var invalid = new Invalid().When(
            request.Sku is { } other && other.Trim() != path.Sku,
            "sku",
            "is not the one in the path; a product keeps its sku"
        );
        var product = (request with { Sku = path.Sku }).Check(invalid);
        invalid.Throw();
        var expected = await ExpectedVersion.OfAsync(http.Request, path.Sku, catalog, cancel);
        return await write.InvokeAsync<ProductView>(
            new ReplaceProduct(product, expected),
            changed =>
            {
                http.Response.Headers.ETag = changed.ETag;
                return TypedResults.Ok(changed);
            }
        );
    }
}
