using Catalog.Data;
using Microsoft.AspNetCore.Http;

namespace Catalog;

internal static class ListCategories
{
    public static async Task<IResult> Endpoint(
        HttpContext http,
        CatalogCache cache,
        CatalogDbContext catalog,
        CancellationToken cancel
    )
    {
        var known = await cache.OpenAsync(catalog, cancel);
        return ConditionalAnswer.To(http, known.ETag, await known.CategoriesAsync(catalog, cancel));
    }
}
