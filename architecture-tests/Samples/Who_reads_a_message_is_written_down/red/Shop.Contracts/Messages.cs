namespace Shop.Contracts;

[MessageIdentity("shop.order.placed")]
public sealed record OrderPlaced(Guid OrderId, IReadOnlyList<Line> Lines, Money Total) : IEvent
{
    public string? Note { get; init; }
}

public sealed record Line(string Sku, int Pieces);

[MessageIdentity("shop.order.shipped")]
public sealed record OrderShipped(Guid OrderId, string Carrier) : IEvent;

public sealed record GetTotal(Guid OrderId) : IQuestion<Total>;

public sealed record Total(Money Sum);
