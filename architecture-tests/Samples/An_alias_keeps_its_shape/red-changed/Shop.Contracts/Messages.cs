namespace Shop.Contracts;

[MessageIdentity("shop.order.placed")]
public sealed record OrderPlaced(
    string OrderId, // <= shop.order.placed: `orderId` was Guid, is string; read by nobody here
    Guid UserId, // <= shop.order.placed: `userId` was Guid?, is Guid; read by nobody here
    IReadOnlyList<Line>? Lines, // <= shop.order.placed: `lines[].pieces` was int = 1, is int = 2; read by nobody here // <= shop.order.placed: `lines[].size` was enum: Small 0, Large 1, is enum: Large 0, Small 1; read by nobody here
    Channel Channel,
    IReadOnlyList<string?> Words, // <= shop.order.placed: `words` was string[], is string?[]; read by Stock (HoldHandler.Handle)
    IReadOnlyList<Place> Place // <= shop.order.placed: `place` was object, is object[]; read by nobody here
) : IEvent;

public sealed record Line(string Sku, Size Size, int Pieces = 2);

public sealed record Place(int Shelf);

public enum Size
{
    Large,
    Small,
}

/// <summary>Has grown, which is fine.</summary>
public enum Channel
{
    Web,
    Phone,
    Post,
}

public sealed record PlaceOrder(Guid OrderId); // <= shop.place-order: was of the kind event, is of the kind command; read by Shop (PlaceOrderHandler.Handle)
