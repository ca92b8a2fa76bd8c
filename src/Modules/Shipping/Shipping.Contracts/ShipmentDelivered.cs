namespace Shipping.Contracts;

/// <summary>The parcel has been handed over.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ShipmentId">The shipment.</param>
[MessageIdentity("shipment.delivered")]
public sealed record ShipmentDelivered([property: SagaIdentity] Guid OrderId, Guid ShipmentId) : IEvent;
