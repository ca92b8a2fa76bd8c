namespace Stock.Contracts;

[MessageIdentity("order.placed")]
public sealed record OrderForStockPlaced(Guid OrderId) : IEvent; // <= Stock.Contracts.OrderForStockPlaced: has the alias order.placed, as Shop.Contracts.OrderPlaced has
