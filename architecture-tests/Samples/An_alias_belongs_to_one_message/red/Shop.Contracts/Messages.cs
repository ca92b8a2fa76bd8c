namespace Shop.Contracts;

[MessageIdentity("order.placed")]
public sealed record OrderPlaced(Guid OrderId) : IEvent; // <= Shop.Contracts.OrderPlaced: has the alias order.placed, as Stock.Contracts.OrderForStockPlaced has

public sealed record Ship(Guid OrderId); // <= Shop.Contracts.Ship: has the alias shop.ship, as Shop.Ship has
