namespace Shop.Contracts;

[MessageIdentity("shop.order.placed")]
public sealed record OrderPlacedWithNote(Guid OrderId, string Note) : IEvent;

[MessageIdentity("shop.order.placed", Version = 2)]
public sealed record OrderPlaced(string Number, Money Total) : IEvent;
