namespace Orders.Contracts;

/// <summary>The order has reached the customer.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="UserId">The customer; null for a guest.</param>
/// <param name="Timestamp">When, UTC.</param>
[MessageIdentity("order.delivered")]
public sealed record OrderDelivered(Guid OrderId, Guid? UserId, DateTimeOffset Timestamp) : IEvent;
