namespace Payments.Contracts;

/// <summary>No money was given back; what is captured stays captured.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ReturnId">The return that it was for; null when the whole order was to be refunded.</param>
/// <param name="Reason">Why, in the provider's words, or because it is more than was captured and not yet refunded.</param>
[MessageIdentity("payment.refund.refused")]
public sealed record PaymentRefundRefused([property: SagaIdentity] Guid OrderId, Guid? ReturnId, string Reason)
    : IEvent;
