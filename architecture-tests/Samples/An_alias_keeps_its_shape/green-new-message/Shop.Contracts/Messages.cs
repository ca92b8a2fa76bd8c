namespace Shop.Contracts;

[MessageIdentity("shop.order.placed")]
public sealed record OrderPlaced(Guid OrderId) : IEvent;

[MessageIdentity("shop.order.shipped")]
public sealed record OrderShipped(Guid OrderId, string Carrier) : IEvent;
