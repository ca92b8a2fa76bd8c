namespace Payments.Contracts;

/// <summary>
/// Asks for the money of an order to be captured, once. Answered by <see cref="PaymentCompleted"/> or
/// <see cref="PaymentFailed"/>; asked again, it is answered the same again and nothing is charged twice. After a
/// <see cref="RefundPayment"/> of the order it fails.
/// </summary>
/// <param name="OrderId">The order that is paid for.</param>
/// <param name="Amount">What is captured, above zero.</param>
/// <param name="Token">The card, as the payment provider's token names it.</param>
public sealed record ChargePayment(Guid OrderId, Money Amount, string Token);
