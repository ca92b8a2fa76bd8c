namespace Payments;

public static class ChargePaymentHandler
{
    /// <summary>Null when the order's payment is settled already: the provider is not asked twice for long-gone keys.</summary>
    public static async Task<ChargeOutcome?> LoadAsync(
        ChargePayment command,
        ModuleDatabase<PaymentsDbContext> database,
        IPaymentGateway gateway,
        CancellationToken cancel
    )
    {
        await using var payments = database.CreateReader();
        return await payments.Payments.AnyAsync(payment => payment.OrderId == command.OrderId, cancel)
            ? null
            : await gateway.ChargeAsync(new Charge(command.OrderId, command.Amount, command.Token), cancel);
    }

    public static async Task<object> Handle(
        ChargePayment command,
        ChargeOutcome? outcome,
        PaymentsDbContext payments,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var payment = await payments.Payments.FindAsync([command.OrderId], cancel);
        if (payment is null)
        {
            payment = Payment.Of(command, outcome!, time.GetUtcNow());
            payments.Add(payment);
        }

        return payment.Answer();
    }
}
