using System.ComponentModel.DataAnnotations;

namespace Catalog;

/// <summary>A product as the caller describes it; what is left out has no value, whatever it had before.</summary>
/// <param name="Sku">What names it, 1 to 64 printable characters; where the path says it, it may be left out.</param>
/// <param name="Name">What it is called, 1 to 200 characters.</param>
/// <param name="Description">More about it, up to 4,000 characters.</param>
/// <param name="Category">What it is listed under, up to 100 characters.</param>
/// <param name="Price">The list price of a piece.</param>
[Example(
    """
        {
          "sku": "85123A",
          "name": "White hanging heart t-light holder",
          "description": "Holds one t-light; a heart of wood, whitewashed.",
          "category": "Lighting",
          "price": { "amount": 255, "currency": "GBP" }
        }
        """
)]
internal sealed record ProductRequest(
    string? Sku,
    [property: Required] string? Name,
    string? Description,
    string? Category,
    [property: Required] Money? Price
)
{
    public static ProductRequest Nothing { get; } = new(null, null, null, null, null);

    public ProductDetails Check(Invalid invalid)
    {
        var name = Name?.Trim() ?? "";
        var description = TextOrNull(Description);
        var category = TextOrNull(Category);
        var price = Price ?? default;
        invalid
            .When(!Platform.Contracts.Sku.TryParse(Sku, out var sku), "sku", "must be 1 to 64 printable characters")
            .When(name.Length is < 1 or > ProductDetails.LongestName, "name", "must be 1 to 200 characters")
            .When(
                description?.Length > ProductDetails.LongestDescription,
                "description",
                "has room for 4,000 characters"
            )
            .When(category?.Length > ProductDetails.LongestCategory, "category", "has room for 100 characters")
            .When(Price is null, "price", "is missing: {\"amount\": 255, \"currency\": \"GBP\"}")
            .When(
                Price is not null && price.Amount is not (>= 1 and <= ProductDetails.HighestPrice),
                "price.amount",
                "must be 1 to 1,000,000,000 minor units"
            )
            .When(Price is not null && !IsCurrency(price.Currency), "price.currency", "must be a code like GBP");
        return new ProductDetails(sku, name, description, category, price);
    }

    private static string? TextOrNull(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private static bool IsCurrency(string? text) => text?.Length is 3 && text.All(char.IsAsciiLetterUpper);
}
