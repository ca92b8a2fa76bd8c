namespace Inventory.Contracts;

/// <summary>Nothing is held or sold for the order any more.</summary>
/// <param name="OrderId">The order whose stock was given back.</param>
[MessageIdentity("inventory.released")]
public sealed record StockReleased([property: SagaIdentity] Guid OrderId) : IEvent;
