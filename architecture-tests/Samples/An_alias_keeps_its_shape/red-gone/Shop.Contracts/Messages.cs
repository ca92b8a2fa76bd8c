namespace Shop.Contracts;

/// <summary>The first version is still in event logs and outboxes, and nobody can read it any more.</summary>
[MessageIdentity("shop.order.placed", Version = 2)]
public sealed record OrderPlaced(Guid OrderId, Guid UserId) : IEvent;

[MessageIdentity("shop.order.shipped")]
public sealed record OrderSent(Guid OrderId) : IEvent;

public sealed record GetTotal(Guid OrderId) : IQuestion<Sum>;

public sealed record Sum(long Pence);
