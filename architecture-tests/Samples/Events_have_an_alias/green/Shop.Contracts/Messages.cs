namespace Shop.Contracts;

[MessageIdentity("shop.order.placed")]
public sealed record OrderPlaced(Guid OrderId) : IEvent;

/// <summary>A command may be known by its module and type.</summary>
public sealed record PlaceOrder(Guid OrderId);
