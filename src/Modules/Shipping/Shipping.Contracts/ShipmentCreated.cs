namespace Shipping.Contracts;

/// <summary>The order has a shipment that waits for dispatch.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ShipmentId">The shipment.</param>
/// <param name="TrackingNumber">The number under which the parcel is followed.</param>
[MessageIdentity("shipment.created")]
public sealed record ShipmentCreated([property: SagaIdentity] Guid OrderId, Guid ShipmentId, string TrackingNumber)
    : IEvent;
