namespace Payments;

/// <summary>Asks the provider for a refund that has been promised.</summary>
public sealed record MakeRefund(Guid RefundId);

public static class MakeRefundHandler
{
    /// <summary>Null when the provider has answered before.</summary>
    public static async Task<RefundOutcome?> LoadAsync(
        MakeRefund command,
        ModuleDatabase<PaymentsDbContext> database,
        IPaymentGateway gateway,
        CancellationToken cancel
    )
    {
        await using var payments = database.CreateReader();
        var promise = await (
            from refund in payments.Refunds
            join payment in payments.Payments on refund.OrderId equals payment.OrderId
            where refund.Id == command.RefundId && refund.State == RefundState.Promised
            select new { payment.ChargeId, refund.Amount }
        ).SingleOrDefaultAsync(cancel);
        return promise is null
            ? null
            : await gateway.RefundAsync(promise.ChargeId!, promise.Amount, $"refund-{command.RefundId}", cancel);
    }

    public static async Task<object> Handle(
        MakeRefund command,
        RefundOutcome? outcome,
        PaymentsDbContext payments,
        CancellationToken cancel
    )
    {
        var refund = (await payments.Refunds.FindAsync([command.RefundId], cancel))!;
        if (refund.State == RefundState.Promised)
        {
            var payment = (await payments.Payments.FindAsync([refund.OrderId], cancel))!;
            refund.Settle(outcome!);
            payment.Settle(refund);
        }

        return refund.Next();
    }
}
