using System.Linq.Expressions;
using System.Text.Json.Serialization;
using Catalog.Data;

namespace Catalog;

/// <summary>A product as callers see it.</summary>
/// <param name="Sku">What names it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Description">More about it.</param>
/// <param name="Category">What it is listed under.</param>
/// <param name="Price">The list price of a piece.</param>
/// <param name="Discontinued">Whether it is not for sale any more.</param>
[Example(
    """
        {
          "sku": "85123A",
          "name": "White hanging heart t-light holder",
          "description": "Holds one t-light; a heart of wood, whitewashed.",
          "category": "Lighting",
          "price": { "amount": 255, "currency": "GBP" },
          "discontinued": false
        }
        """
)]
public sealed record ProductView(
    string Sku,
    string Name,
    string? Description,
    string? Category,
    Money Price,
    bool Discontinued
)
{
    /// <summary>Seen as the ETag.</summary>
    [JsonIgnore]
    public int Version { get; init; }

    /// <summary>The product's place in lists.</summary>
    [JsonIgnore]
    public long Sequence { get; init; }

    internal string ETag => Platform.Hosting.ETag.Of(Version);

    internal ProductInfo Info => new(Sku, Name, Price, Discontinued);

    internal static Expression<Func<Product, ProductView>> Columns { get; } =
        product => new ProductView(
            product.Sku,
            product.Name,
            product.Description,
            product.Category,
            product.Price,
            product.Discontinued
        )
        {
            Version = product.Version,
            Sequence = product.Sequence,
        };

    /// <summary>What the product will be once its transaction is committed.</summary>
    internal static ProductView Of(ProductDetails details, int version) =>
        new(details.Sku, details.Name, details.Description, details.Category, details.Price, false)
        {
            Version = version,
        };
}
