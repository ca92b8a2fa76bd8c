namespace Orders.Contracts;

/// <summary>An order was placed; nothing is held or paid yet.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="UserId">The customer; null for a guest.</param>
/// <param name="Items">The lines, in the order in which they were given.</param>
/// <param name="Total">The sum of the lines.</param>
/// <param name="Timestamp">When, UTC.</param>
/// <param name="Version">The order's version with this change, as its ETag says it; 0 in events from before it was told.</param>
[MessageIdentity("order.created")]
public sealed record OrderCreated(
    Guid OrderId,
    Guid? UserId,
    IReadOnlyList<OrderItem> Items,
    Money Total,
    DateTimeOffset Timestamp,
    int Version = 0
) : IEvent;
