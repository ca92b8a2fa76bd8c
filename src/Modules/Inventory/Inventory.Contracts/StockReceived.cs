namespace Inventory.Contracts;

/// <summary>Stock has arrived under one reference.</summary>
/// <param name="Items">What arrived.</param>
/// <param name="Reference">The paper that it came with, a delivery note for instance.</param>
/// <param name="Timestamp">When it was booked, UTC.</param>
[MessageIdentity("inventory.received")]
public sealed record StockReceived(IReadOnlyList<StockItem> Items, string Reference, DateTimeOffset Timestamp) : IEvent;
