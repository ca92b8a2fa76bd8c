namespace Shipping.Contracts;

/// <summary>
/// Asks for the shipment of an order to be stopped before it leaves. Always answered, by
/// <see cref="ShipmentCancelled"/> or, once it has left, by <see cref="ShipmentCancellationRefused"/>. Of an order that
/// is not known it is remembered, so that a <see cref="CreateShipment"/> which comes late is refused.
/// </summary>
/// <param name="OrderId">The order whose shipment is stopped.</param>
public sealed record CancelShipment(Guid OrderId);
