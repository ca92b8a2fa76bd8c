namespace Shop.Contracts;

[MessageIdentity("shop.order.placed")]
public sealed record OrderPlaced(
    Guid OrderId,
    IReadOnlyList<Line> Lines, // <= shop.order.placed: `lines[].pieces` is new and required
    Money Total // <= shop.order.placed: `total` is new and required
) : IEvent
{
    public required string Reason { get; init; } // <= shop.order.placed: `reason` is new and required
}

public sealed record Line(string Sku, int Pieces);
