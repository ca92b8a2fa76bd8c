using Catalog.Data;
using Microsoft.AspNetCore.Http;

namespace Catalog;

/// <summary>One product, on sale or not.</summary>
internal static class GetProduct
{
    [Answers<ProductView>]
    [HasETag]
    [Refuses(404, "not-found", "There is no such product.")]
    public static async Task<IResult> Endpoint(
        SkuInPath path,
        HttpContext http,
        CatalogCache cache,
        CatalogDbContext catalog,
        CancellationToken cancel
    )
    {
        var known = await cache.OpenAsync(catalog, cancel);
        return await known.FindAsync([path.Sku], catalog, cancel) is [var product]
            ? ConditionalAnswer.To(http, product.ETag, product)
            : throw Refused.NotFound($"product {path}");
    }
}
