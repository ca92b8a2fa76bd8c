namespace Shop.Contracts;

[MessageIdentity("shop.order.placed")]
public sealed record OrderPlaced(Guid OrderId, IReadOnlyList<Line> Lines) : IEvent
{
    public string? Note { get; init; }
}

public sealed record Line(string Sku, int Pieces);

[MessageIdentity("shop.order.shipped")]
public sealed record OrderShipped([property: SagaIdentity] Guid OrderId, string Carrier) : IEvent;

/// <summary>New, and read by nobody but its owner.</summary>
public sealed record PlaceOrder(Guid OrderId);
