using Orders.Contracts;

namespace Payments;

/// <summary>The value of a return is refunded, if that much is left of what was captured.</summary>
public static class ReturnRequestedHandler
{
    public static async Task<object> Handle(
        ReturnRequested requested,
        PaymentsDbContext payments,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        // What was given away free comes back as free.
        if (requested.Value.Amount == 0)
            return new PaymentRefunded(requested.OrderId, requested.Value, requested.ReturnId);

        if (await payments.Refunds.FindAsync([requested.ReturnId], cancel) is { } earlier)
            return earlier.Next();

        var payment = await payments.Payments.FindAsync([requested.OrderId], cancel);
        if (payment is null || !payment.Covers(requested.Value))
            return new PaymentRefundRefused(requested.OrderId, requested.ReturnId, TooMuch);

        var refund = Refund.OfReturn(payment, requested.ReturnId, requested.Value, time.GetUtcNow());
        payments.Add(refund);
        return refund.Next();
    }

    private const string TooMuch = "That is more than was paid for the order and not yet given back.";
}
