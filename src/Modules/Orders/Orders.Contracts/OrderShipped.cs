namespace Orders.Contracts;

/// <summary>The order has left the warehouse; from here on it can be returned, not cancelled.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="UserId">The customer; null for a guest.</param>
/// <param name="Timestamp">When, UTC.</param>
[MessageIdentity("order.shipped")]
public sealed record OrderShipped(Guid OrderId, Guid? UserId, DateTimeOffset Timestamp) : IEvent;
