namespace Orders.Contracts;

/// <summary>The order came to its end without being delivered, and everything done for it has been undone.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="UserId">The customer; null for a guest.</param>
/// <param name="Reason">Why, in words for the customer.</param>
/// <param name="Total">The sum of the lines.</param>
/// <param name="AfterConfirmation">Whether it had been confirmed: then a sale was taken back, not only a reservation.</param>
/// <param name="Timestamp">When, UTC.</param>
/// <param name="Captured">What had been captured for it; null in events from before it was told.</param>
/// <param name="Refunded">What of that was given back; null in events from before it was told.</param>
/// <param name="Version">The order's version with this change, as its ETag says it; 0 in events from before it was told.</param>
/// <param name="PlacedAt">When it was placed, UTC; null in events of a time when that was not said.</param>
/// <param name="Items">The lines, if it had been confirmed: the sale that is taken back.</param>
/// <param name="Country">Where it was to be shipped, if it had been confirmed.</param>
[MessageIdentity("order.cancelled")]
public sealed record OrderCancelled(
    Guid OrderId,
    Guid? UserId,
    string Reason,
    Money Total,
    bool AfterConfirmation,
    DateTimeOffset Timestamp,
    Money? Captured = null,
    Money? Refunded = null,
    int Version = 0,
    DateTimeOffset? PlacedAt = null,
    IReadOnlyList<OrderItem>? Items = null,
    string? Country = null
) : IEvent;
