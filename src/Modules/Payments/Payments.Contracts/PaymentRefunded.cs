namespace Payments.Contracts;

/// <summary>Money of the order has been given back.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Amount">What this refund gave back; zero when nothing was captured or all had been refunded.</param>
/// <param name="ReturnId">The return that it is for; null when the whole order was refunded.</param>
[MessageIdentity("payment.refunded")]
public sealed record PaymentRefunded([property: SagaIdentity] Guid OrderId, Money Amount, Guid? ReturnId) : IEvent;
