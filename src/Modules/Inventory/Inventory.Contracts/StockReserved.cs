namespace Inventory.Contracts;

/// <summary>All items of the order are held.</summary>
/// <param name="OrderId">The order that they are held for.</param>
[MessageIdentity("inventory.reserved")]
public sealed record StockReserved([property: SagaIdentity] Guid OrderId) : IEvent;
