namespace Shipping.Contracts;

/// <summary>The shipment cannot be stopped: it has left.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Status">How far it is: <c>dispatched</c> or <c>delivered</c>.</param>
[MessageIdentity("shipment.cancellation.refused")]
public sealed record ShipmentCancellationRefused([property: SagaIdentity] Guid OrderId, string Status) : IEvent;
