namespace Inventory.Contracts;

/// <summary>
/// Asks for the stock of an order to be given back: what is held is let go, what was sold is put back. Always answered
/// by <see cref="StockReleased"/>. Of an order that is not known it is remembered, so that a
/// <see cref="ReserveStock"/> which comes late fails.
/// </summary>
/// <param name="OrderId">The order whose stock is given back.</param>
public sealed record ReleaseStock(Guid OrderId);
