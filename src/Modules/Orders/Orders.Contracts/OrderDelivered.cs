namespace Orders.Contracts;

/// <summary>The order has reached the customer.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="UserId">The customer; null for a guest.</param>
/// <param name="Timestamp">When, UTC.</param>
/// <param name="Version">The order's version with this change, as its ETag says it; 0 in events from before it was told.</param>
[MessageIdentity("order.delivered")]
public sealed record OrderDelivered(Guid OrderId, Guid? UserId, DateTimeOffset Timestamp, int Version = 0) : IEvent;
