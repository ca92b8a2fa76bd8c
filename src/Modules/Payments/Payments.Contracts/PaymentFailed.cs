namespace Payments.Contracts;

/// <summary>No money was captured for the order.</summary>
/// <param name="OrderId">The order that is not paid.</param>
/// <param name="Reason">
/// Why, in words for the customer: the card was declined, or the order's money had been given back before.
/// </param>
[MessageIdentity("payment.failed")]
public sealed record PaymentFailed([property: SagaIdentity] Guid OrderId, string Reason) : IEvent;
