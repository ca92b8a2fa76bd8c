using System.ComponentModel.DataAnnotations;

namespace Catalog.Data;

public sealed class Product : IVersioned
{
    public long Sequence { get; init; }

    public required string Sku { get; init; }

    [MaxLength(ProductDetails.LongestName)]
    public string Name { get; private set; } = "";

    [MaxLength(ProductDetails.LongestDescription)]
    public string? Description { get; private set; }

    [TextKey, MaxLength(ProductDetails.LongestCategory)]
    public string? Category { get; private set; }

    public Money Price { get; private set; }

    public bool Discontinued { get; private set; }

    /// <summary>Sku and name in small letters, because the database products differ in how they compare letters.</summary>
    [MaxLength(Platform.Contracts.Sku.MaxLength + 1 + ProductDetails.LongestName)]
    public string SearchText { get; private set; } = "";

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ChangedAt { get; private set; }

    public int Version { get; set; }

    public static Product Create(ProductDetails details, DateTimeOffset at)
    {
        var product = new Product { Sku = details.Sku, CreatedAt = at };
        product.Become(details, at);
        return product;
    }

    /// <summary>Takes over all details and is for sale (again). False: it was like that already.</summary>
    public bool Change(ProductDetails details, DateTimeOffset at)
    {
        if (!Discontinued && Details == details)
            return false;
        Become(details, at);
        return true;
    }

    /// <summary>Is no longer for sale. False: it was not before.</summary>
    public bool Discontinue(DateTimeOffset at)
    {
        if (Discontinued)
            return false;
        (Discontinued, ChangedAt) = (true, at);
        return true;
    }

    public ProductCreated Created() => new(Sku, Name, Category, Price);

    public ProductChanged Changed() => new(Sku, Name, Category, Price);

    private ProductDetails Details => new(Sku, Name, Description, Category, Price);

    private void Become(ProductDetails details, DateTimeOffset at)
    {
        Name = details.Name;
        Description = details.Description;
        Category = details.Category;
        Price = details.Price;
        Discontinued = false;
        SearchText = $"{Sku}\n{Name}".ToLowerInvariant();
        ChangedAt = at;
    }
}
