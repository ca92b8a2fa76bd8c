namespace Orders.Contracts;

/// <summary>Stock is reserved, the money is captured and the shipment is created: the reservation is a sale now.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="UserId">The customer; null for a guest.</param>
/// <param name="Items">The lines, in the order in which they were given.</param>
/// <param name="Total">The sum of the lines, captured in full.</param>
/// <param name="Country">Where it is shipped to, as the customer wrote it.</param>
/// <param name="Timestamp">When, UTC.</param>
/// <param name="Version">The order's version with this change, as its ETag says it; 0 in events from before it was told.</param>
/// <param name="PlacedAt">When it was placed, UTC; null in events of a time when that was not said.</param>
[MessageIdentity("order.confirmed")]
public sealed record OrderConfirmed(
    Guid OrderId,
    Guid? UserId,
    IReadOnlyList<OrderItem> Items,
    Money Total,
    string Country,
    DateTimeOffset Timestamp,
    int Version = 0,
    DateTimeOffset? PlacedAt = null
) : IEvent;
