namespace Orders.Contracts;

/// <summary>The order has left the warehouse; from here on it can be returned, not cancelled.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="UserId">The customer; null for a guest.</param>
/// <param name="Timestamp">When, UTC.</param>
/// <param name="TrackingNumber">The number under which the parcel is followed; null where it is not known.</param>
/// <param name="Version">The order's version with this change, as its ETag says it; 0 in events from before it was told.</param>
[MessageIdentity("order.shipped")]
public sealed record OrderShipped(
    Guid OrderId,
    Guid? UserId,
    DateTimeOffset Timestamp,
    string? TrackingNumber = null,
    int Version = 0
) : IEvent;
