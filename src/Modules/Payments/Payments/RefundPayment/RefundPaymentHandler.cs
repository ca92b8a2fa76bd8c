namespace Payments;

/// <summary>Decides what there is to give back; the provider is asked afterwards, in a message of its own.</summary>
public static class RefundPaymentHandler
{
    public static async Task<object> Handle(
        RefundPayment command,
        PaymentsDbContext payments,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (await payments.Refunds.FindAsync([command.OrderId], cancel) is { } earlier)
            return earlier.Next();

        var payment = await payments.Payments.FindAsync([command.OrderId], cancel);
        if (payment is null)
            payments.Add(payment = Payment.Void(command.OrderId, time.GetUtcNow()));
        return payment.State == PaymentState.Void
            ? new VoidCharge(command.OrderId)
            : payments.RefundRest(payment, time.GetUtcNow());
    }

    /// <summary>Promises what is left of the payment, if anything is.</summary>
    internal static object RefundRest(this PaymentsDbContext payments, Payment payment, DateTimeOffset now)
    {
        if (payment.Refundable.Amount == 0)
            return new PaymentRefunded(payment.OrderId, payment.Refundable, null);

        var refund = Refund.OfAll(payment, now);
        payments.Add(refund);
        return refund.Next();
    }
}
