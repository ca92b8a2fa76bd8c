namespace Shop.Contracts;

public sealed record OrderPlaced(Guid OrderId) : IEvent; // <= Shop.Contracts.OrderPlaced: has no [MessageIdentity]

[MessageIdentity("")]
public sealed record OrderShipped(Guid OrderId) : IEvent; // <= Shop.Contracts.OrderShipped: has no [MessageIdentity]
