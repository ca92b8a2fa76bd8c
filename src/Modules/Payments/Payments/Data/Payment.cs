using System.ComponentModel.DataAnnotations;

namespace Payments;

/// <summary>What became of an order's money. One row per order, written when the provider has spoken.</summary>
public sealed class Payment : IVersioned
{
    private Payment() { }

    public Guid OrderId { get; private set; }

    public Guid Id { get; private set; }

    public PaymentState State { get; private set; }

    /// <summary>The provider's name for the charge.</summary>
    [MaxLength(64)]
    public string? ChargeId { get; private set; }

    [MaxLength(200)]
    public string? FailureReason { get; private set; }

    public Money Captured { get; private set; }

    /// <summary>What has been given back, and what is on its way back.</summary>
    public Money Promised { get; private set; }

    public Money Refunded { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Version { get; set; }

    /// <summary>What may still be promised.</summary>
    public Money Refundable => Captured - Promised;

    public static Payment Of(ChargePayment command, ChargeOutcome outcome, DateTimeOffset now)
    {
        var payment = New(command.OrderId, PaymentState.Declined, command.Amount.Currency, now);
        payment.FailureReason = outcome.Declined;
        if (outcome.Captured is { } charge)
            payment.Capture(charge);
        return payment;
    }

    /// <summary>Of an order whose money is to be given back before any charge was known.</summary>
    public static Payment Void(Guid orderId, DateTimeOffset now)
    {
        var payment = New(orderId, PaymentState.Void, Money.None.Currency, now);
        payment.FailureReason = "The order was given up before it was paid.";
        return payment;
    }

    /// <summary>The provider has the money.</summary>
    public void Capture(CapturedCharge charge)
    {
        State = PaymentState.Captured;
        ChargeId = charge.Id;
        Captured = charge.Amount;
        Promised = Refunded = charge.Amount with { Amount = 0 };
    }

    /// <summary>Whether so much may still be promised.</summary>
    public bool Covers(Money amount) =>
        amount.Currency == Captured.Currency && amount.Amount > 0 && amount.Amount <= Refundable.Amount;

    /// <summary>Sets money aside for a refund, so that two refunds never promise the same.</summary>
    public void Promise(Money amount) => Promised += amount;

    public void Settle(Refund refund)
    {
        if (refund.State == RefundState.Made)
            Refunded += refund.Amount;
        else
            Promised -= refund.Amount;
    }

    /// <summary>What <see cref="ChargePayment"/> is answered: the same each time, until all the money is given back.</summary>
    public object Answer() =>
        State == PaymentState.Captured && Refundable.Amount > 0
            ? new PaymentCompleted(OrderId, Id, Captured)
            : new PaymentFailed(OrderId, FailureReason ?? "The order's money has been given back.");

    private static Payment New(Guid orderId, PaymentState state, string currency, DateTimeOffset now) =>
        new()
        {
            OrderId = orderId,
            Id = Guid.CreateVersion7(now),
            State = state,
            Captured = new Money(0, currency),
            Promised = new Money(0, currency),
            Refunded = new Money(0, currency),
            CreatedAt = now,
        };
}
