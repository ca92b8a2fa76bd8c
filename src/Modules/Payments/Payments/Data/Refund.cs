using System.ComponentModel.DataAnnotations;

namespace Payments;

/// <summary>
/// Money on its way back, for a return or for the whole order. Its amount is fixed before the provider is asked, so
/// that a repeated question is the same question.
/// </summary>
public sealed class Refund : IVersioned
{
    private Refund() { }

    /// <summary>The return, or the order when all of it is refunded: each is refunded once.</summary>
    public Guid Id { get; private set; }

    public Guid OrderId { get; private set; }

    public Guid? ReturnId { get; private set; }

    public Money Amount { get; private set; }

    public RefundState State { get; private set; }

    [MaxLength(200)]
    public string? RefusalReason { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Version { get; set; }

    /// <summary>Of everything that is left of the payment.</summary>
    public static Refund OfAll(Payment payment, DateTimeOffset now) =>
        Promise(payment, payment.OrderId, null, payment.Refundable, now);

    /// <summary>Of what came back.</summary>
    public static Refund OfReturn(Payment payment, Guid returnId, Money value, DateTimeOffset now) =>
        Promise(payment, returnId, returnId, value, now);

    /// <summary>The provider has spoken.</summary>
    public void Settle(RefundOutcome outcome)
    {
        State = outcome.Refused is null ? RefundState.Made : RefundState.Refused;
        RefusalReason = outcome.Refused;
    }

    /// <summary>What comes next: the provider is asked, or its answer is told (again).</summary>
    public object Next() =>
        State switch
        {
            RefundState.Made => new PaymentRefunded(OrderId, Amount, ReturnId),
            RefundState.Refused => new PaymentRefundRefused(OrderId, ReturnId, RefusalReason!),
            _ => new MakeRefund(Id),
        };

    private static Refund Promise(Payment payment, Guid id, Guid? returnId, Money amount, DateTimeOffset now)
    {
        payment.Promise(amount);
        return new()
        {
            Id = id,
            OrderId = payment.OrderId,
            ReturnId = returnId,
            Amount = amount,
            CreatedAt = now,
        };
    }
}
