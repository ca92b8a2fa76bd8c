namespace Shipping.Contracts;

/// <summary>
/// Asks for a shipment of a paid order. Answered by <see cref="ShipmentCreated"/> or <see cref="ShipmentRefused"/>;
/// asked again, it is answered the same again and there is still one shipment. After a <see cref="CancelShipment"/> of
/// the order it is refused.
/// </summary>
/// <param name="OrderId">The order that is shipped.</param>
/// <param name="UserId">The customer, so that the address can be erased with the account; null for a guest.</param>
/// <param name="ShipTo">Where it goes.</param>
public sealed record CreateShipment(Guid OrderId, Guid? UserId, Address ShipTo);
