namespace Payments;

/// <summary>A line of the provider's own book: money that moved.</summary>
/// <param name="Sequence">Its place in the book.</param>
/// <param name="Id">The provider's name for the charge or refund.</param>
/// <param name="Kind"><c>charge</c> or <c>refund</c>.</param>
/// <param name="OrderId">The order that the money is for.</param>
/// <param name="Amount">How much moved, always above zero.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Key">The idempotency key under which it was asked for.</param>
public sealed record LedgerLine(
    long Sequence,
    string Id,
    string Kind,
    Guid OrderId,
    Money Amount,
    DateTimeOffset At,
    string Key
);
