namespace Orders.Contracts;

/// <summary>A line of an order: so many pieces of one product at a price. A sku may stand on several lines.</summary>
/// <param name="Sku">The product.</param>
/// <param name="Quantity">Pieces, 1 or more.</param>
/// <param name="UnitPrice">The price of one piece, as agreed when the order was placed.</param>
/// <param name="Name">What the product was called then; null in orders from before that was kept.</param>
public sealed record OrderItem(string Sku, int Quantity, Money UnitPrice, string? Name = null);
