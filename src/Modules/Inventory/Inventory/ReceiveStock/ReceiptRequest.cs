namespace Inventory;

/// <summary>Stock that has arrived, as the warehouse says it; the sku stands in the path or in each item.</summary>
internal sealed record ReceiptRequest(string? Sku, int Quantity, string? Reference)
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
