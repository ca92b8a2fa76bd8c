namespace Shop.Contracts;

[MessageIdentity("order.placed")]
public sealed record OrderPlaced(Guid OrderId) : IEvent;

[MessageIdentity("order.placed", Version = 2)]
public sealed record OrderPlacedWithUser(Guid OrderId, Guid UserId) : IEvent;
