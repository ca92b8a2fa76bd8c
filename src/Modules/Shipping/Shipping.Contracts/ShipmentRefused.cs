namespace Shipping.Contracts;

/// <summary>There is and will be no shipment for the order.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Reason">Why, in words for the customer.</param>
[MessageIdentity("shipment.refused")]
public sealed record ShipmentRefused([property: SagaIdentity] Guid OrderId, string Reason) : IEvent;
