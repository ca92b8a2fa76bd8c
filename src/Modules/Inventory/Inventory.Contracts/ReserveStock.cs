namespace Inventory.Contracts;

/// <summary>
/// Asks for stock to be held for an order: all of it, or none. Answered by <see cref="StockReserved"/> or
/// <see cref="StockReservationFailed"/>; asked again, it is answered the same again and nothing is held twice.
/// </summary>
/// <param name="OrderId">The order that the stock is held for.</param>
/// <param name="Items">What to hold; a sku that repeats is summed.</param>
public sealed record ReserveStock(Guid OrderId, IReadOnlyList<StockItem> Items);
