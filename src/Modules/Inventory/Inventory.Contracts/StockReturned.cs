namespace Inventory.Contracts;

/// <summary>The items of a return are on the shelf again.</summary>
/// <param name="OrderId">The order that they had been sold with.</param>
/// <param name="ReturnId">The return that brought them back.</param>
[MessageIdentity("inventory.returned")]
public sealed record StockReturned(Guid OrderId, Guid ReturnId) : IEvent;
