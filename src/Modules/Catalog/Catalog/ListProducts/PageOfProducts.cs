using Catalog.Data;

namespace Catalog;

/// <summary>Which part of which list is asked for.</summary>
internal sealed record PageOfProducts(string? Category, string? Text, bool Discontinued, PageRequest Page)
{
    /// <summary>The rows of the page and one more, in the order in which they were created.</summary>
    public IQueryable<Product> Query(IQueryable<Product> products)
    {
        if (!Discontinued)
            products = products.Where(row => !row.Discontinued);
        if (Category is not null)
            products = products.Where(row => row.Category == Category);
        if (Text is not null)
            products = products.Where(row => row.SearchText.Contains(Text));
        if (Page.After is { } after)
            products = products.Where(row => row.Sequence > after);
        return products.OrderBy(row => row.Sequence).Take(Page.Limit + 1);
    }
}
