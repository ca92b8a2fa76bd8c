namespace Shop.Contracts;

[MessageIdentity("shop.order.placed")]
public sealed record OrderPlaced([property: SagaIdentity] Guid OrderId, IReadOnlyList<Line> Lines, Money Total)
    : IEvent;

public sealed record Line(string Sku, int Quantity);
