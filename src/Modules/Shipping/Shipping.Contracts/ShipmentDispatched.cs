namespace Shipping.Contracts;

/// <summary>The parcel has left the warehouse; it cannot be cancelled any more.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ShipmentId">The shipment.</param>
[MessageIdentity("shipment.dispatched")]
public sealed record ShipmentDispatched([property: SagaIdentity] Guid OrderId, Guid ShipmentId) : IEvent;
