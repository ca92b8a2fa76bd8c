namespace Payments;

/// <summary>
/// What the shop asks of a payment provider. A provider answers the same again to the same key, so that every call can
/// be repeated until it is answered.
/// </summary>
/// <remarks>
/// Every method throws <see cref="PaymentProviderUnavailable"/> when there is no answer (then it may or may not have
/// been done: repeat it), and <see cref="PaymentKeyReused"/> when the key had been used for something else.
/// </remarks>
public interface IPaymentGateway
{
    /// <summary>Captures money. A declined card is an outcome, not an exception.</summary>
    Task<ChargeOutcome> ChargeAsync(Charge charge, CancellationToken cancel);

    /// <summary>
    /// Makes sure that no charge will be made under the key any more.
    /// </summary>
    /// <returns>The charge that had been made under it already, and stands; null when there is none.</returns>
    Task<CapturedCharge?> VoidAsync(Guid orderId, string chargeKey, CancellationToken cancel);

    /// <summary>Gives back a charge, or a part of it.</summary>
    Task<RefundOutcome> RefundAsync(string chargeId, Money amount, string key, CancellationToken cancel);

    /// <summary>The provider's own book, oldest first, from behind the line of sequence <paramref name="after"/>.</summary>
    /// <exception cref="Refused"><paramref name="after"/> is not the end of a line.</exception>
    Task<IReadOnlyList<LedgerLine>> ReadLedgerAsync(long? after, int count, CancellationToken cancel);

    /// <summary>Throws when the provider could not take a charge now.</summary>
    Task CheckAsync(CancellationToken cancel);
}
