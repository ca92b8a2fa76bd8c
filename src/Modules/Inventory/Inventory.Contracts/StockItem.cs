namespace Inventory.Contracts;

/// <summary>A number of pieces of one product.</summary>
/// <param name="Sku">The name of the product, case-sensitive.</param>
/// <param name="Quantity">Pieces, 1 or more.</param>
public sealed record StockItem(string Sku, int Quantity);
