namespace Orders.Contracts;

/// <summary>The value of a return has been refunded: its goods go back into stock.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ReturnId">The return; an order can have several.</param>
/// <param name="Items">What comes back.</param>
/// <param name="Value">What was refunded.</param>
/// <param name="Timestamp">When, UTC.</param>
/// <param name="Version">The order's version with this change, as its ETag says it; 0 in events from before it was told.</param>
/// <param name="UserId">The customer; null for a guest, and in events of a time when that was not said.</param>
/// <param name="Country">Where the order was shipped to; null in events of a time when that was not said.</param>
/// <param name="Lines">What comes back at the price of its own line; the sum is <paramref name="Value"/>. Null as before.</param>
[MessageIdentity("order.returned")]
public sealed record OrderReturned(
    Guid OrderId,
    Guid ReturnId,
    IReadOnlyList<ReturnedItem> Items,
    Money Value,
    DateTimeOffset Timestamp,
    int Version = 0,
    Guid? UserId = null,
    string? Country = null,
    IReadOnlyList<OrderItem>? Lines = null
) : IEvent;
