namespace Shipping.Contracts;

/// <summary>Nothing will be sent: the order asked for it, or the warehouse decided so.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ShipmentId">The shipment; null when there was none yet.</param>
[MessageIdentity("shipment.cancelled")]
public sealed record ShipmentCancelled([property: SagaIdentity] Guid OrderId, Guid? ShipmentId) : IEvent;
