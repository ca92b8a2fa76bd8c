namespace Payments.Contracts;

/// <summary>
/// Asks for everything that was captured for an order and is not yet refunded to be given back. Always answered, by
/// <see cref="PaymentRefunded"/> (of zero when there was nothing to give back) or <see cref="PaymentRefundRefused"/>.
/// Of an order that is not known it is remembered, so that a <see cref="ChargePayment"/> which comes late fails.
/// </summary>
/// <param name="OrderId">The order whose money is given back.</param>
/// <param name="Reason">Why, in a few words, without personal data.</param>
public sealed record RefundPayment(Guid OrderId, string Reason);
