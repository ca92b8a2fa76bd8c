using System.ComponentModel.DataAnnotations;

namespace Inventory;

/// <summary>Stock that has arrived, as the warehouse says it; the sku stands in the path or in each item.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Quantity">How many pieces have come, 1 to 1,000,000.</param>
/// <param name="Reference">What they came with, 1 to 200 characters.</param>
[Example("""{ "sku": "85123A", "quantity": 10, "reference": "delivery 4711" }""")]
internal sealed record ReceiptRequest(string? Sku, int Quantity, [property: Required] string? Reference)
{
    public Receipt Check(Invalid invalid, string at)
    {
        var reference = Reference?.Trim() ?? "";
        invalid
            .When(!Platform.Contracts.Sku.TryParse(Sku, out var sku), at + "sku", Receipt.SkuRule)
            .When(Quantity is < 1 or > Receipt.MostPieces, at + "quantity", Receipt.QuantityRule)
            .When(reference.Length is < 1 or > Receipt.LongestReference, at + "reference", Receipt.ReferenceRule);
        return new Receipt(sku, Quantity, reference);
    }
}
