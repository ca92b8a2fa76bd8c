namespace Orders.Contracts;

/// <summary>An order was placed; nothing is held or paid yet.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="UserId">The customer; null for a guest.</param>
/// <param name="Items">The lines, in the order in which they were given.</param>
/// <param name="Total">The sum of the lines.</param>
/// <param name="Timestamp">When, UTC.</param>
[MessageIdentity("order.created")]
public sealed record OrderCreated(
    Guid OrderId,
    Guid? UserId,
    IReadOnlyList<OrderItem> Items,
    Money Total,
    DateTimeOffset Timestamp
) : IEvent;
