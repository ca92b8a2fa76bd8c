using Catalog.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Catalog;

internal static class ListProducts
{
    private const int LongestText = 100;

    /// <summary>
    /// Products for sale, page by page. With <c>?sku=A&amp;sku=B</c> those products, on sale or not, and the names that
    /// are nobody's.
    /// </summary>
    /// <param name="sku">A sku; may be given 200 times.</param>
    /// <param name="category">Only of this category.</param>
    /// <param name="q">Only with this text in name, description or sku.</param>
    /// <param name="discontinued">Also those that are not for sale any more.</param>
    [Answers<Page<ProductView>>]
    [Answers<NamedProducts>]
    [HasETag]
    public static async Task<IResult> Endpoint(
        [FromQuery] string[] sku,
        string? category,
        string? q,
        bool? discontinued,
        PageRequest page,
        HttpContext http,
        CatalogCache cache,
        CatalogDbContext catalog,
        CancellationToken cancel
    )
    {
        var known = await cache.OpenAsync(catalog, cancel);
        if (sku.Length > 0)
            return ConditionalAnswer.To(http, known.ETag, await NamedProducts.FindAsync(sku, known, catalog, cancel));

        var text = q?.Trim().ToLowerInvariant();
        new Invalid().When(text?.Length > LongestText, "q", $"has room for {LongestText} characters").Throw();
        var wanted = new PageOfProducts(
            string.IsNullOrWhiteSpace(category) ? null : category.Trim(),
            text is "" ? null : text,
            discontinued ?? false,
            page
        );
        return ConditionalAnswer.To(http, known.ETag, await known.PageAsync(wanted, catalog, cancel));
    }
}
