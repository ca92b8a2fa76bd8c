using Catalog.Data;
using Microsoft.AspNetCore.Http;

namespace Catalog;

/// <summary>The categories that have products for sale, and how many.</summary>
internal static class ListCategories
{
    [Answers<CategoryList>]
    [HasETag]
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
