namespace Orders.Contracts;

/// <summary>So many pieces of one product that come back; each sku stands once in a return.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Quantity">Pieces, 1 or more.</param>
public sealed record ReturnedItem(string Sku, int Quantity);
