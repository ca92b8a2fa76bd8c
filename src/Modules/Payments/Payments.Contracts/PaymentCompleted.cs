namespace Payments.Contracts;

/// <summary>The money of the order is captured.</summary>
/// <param name="OrderId">The order that is paid.</param>
/// <param name="PaymentId">The payment.</param>
/// <param name="Amount">What was captured.</param>
[MessageIdentity("payment.completed")]
public sealed record PaymentCompleted([property: SagaIdentity] Guid OrderId, Guid PaymentId, Money Amount) : IEvent;
