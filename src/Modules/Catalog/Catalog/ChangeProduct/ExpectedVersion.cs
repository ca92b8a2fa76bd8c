using Catalog.Data;
using Microsoft.AspNetCore.Http;

namespace Catalog;

internal static class ExpectedVersion
{
    /// <summary>
    /// The version that <c>If-Match</c> names; null when the request does not say. Refused with 412 when it is not the
    /// present one; the handler looks again, in its transaction.
    /// </summary>
    public static async Task<int?> OfAsync(
        HttpRequest request,
        string sku,
        CatalogDbContext catalog,
        CancellationToken cancel
    )
    {
        if (request.Headers.IfMatch.Count == 0)
            return null;
        var version =
            await catalog
                .Products.Where(row => row.Sku == sku)
                .Select(row => (int?)row.Version)
                .SingleOrDefaultAsync(cancel)
            ?? throw Refused.NotFound($"product {sku}");
        ETag.Require(request, version);
        return version;
    }

    public static async Task<Product> RequireAsync(
        this CatalogDbContext catalog,
        string sku,
        int? expected,
        CancellationToken cancel
    )
    {
        var product =
            await catalog.Products.SingleOrDefaultAsync(row => row.Sku == sku, cancel)
            ?? throw Refused.NotFound($"product {sku}");
        return expected is null || expected == product.Version
            ? product
            : throw new Refused(412, "changed-meanwhile", "It has been changed since it was read: read it again.");
    }
}
