namespace Shop.Contracts;

[MessageIdentity("shop.order.placed")]
public sealed record OrderPlaced(Guid OrderId, IReadOnlyList<Line> Lines) : IEvent; // <= shop.order.placed: `note` is gone; read by Stock (OrderWatch.NoteOf) // <= shop.order.placed: `total` is gone; read by nobody here // <= shop.order.placed: `lines[].pieces` is gone; read by Stock (HoldHandler.Handle)

public sealed record Line(string Sku);
