namespace Orders.Contracts;

/// <summary>
/// Goods of a dispatched order are to come back: their value is to be refunded. Followed by
/// <see cref="OrderReturned"/> or <see cref="ReturnRefused"/>.
/// </summary>
/// <param name="OrderId">The order.</param>
/// <param name="ReturnId">The return; an order can have several.</param>
/// <param name="Items">What comes back.</param>
/// <param name="Value">What was paid for it, each piece at the price of its own line.</param>
/// <param name="Version">The order's version with this change, as its ETag says it; 0 in events from before it was told.</param>
[MessageIdentity("order.return.requested")]
public sealed record ReturnRequested(
    Guid OrderId,
    Guid ReturnId,
    IReadOnlyList<ReturnedItem> Items,
    Money Value,
    int Version = 0
) : IEvent;
