namespace Payments;

/// <summary>
/// The order was given up and no charge of it is known. The provider is told to make none, and asked for one whose
/// answer may have been lost.
/// </summary>
public sealed record VoidCharge(Guid OrderId);

public static class VoidChargeHandler
{
    public static Task<CapturedCharge?> LoadAsync(
        VoidCharge command,
        IPaymentGateway gateway,
        CancellationToken cancel
    ) => gateway.VoidAsync(command.OrderId, Charge.KeyOf(command.OrderId), cancel);

    public static async Task<object> Handle(
        VoidCharge command,
        CapturedCharge? lost,
        PaymentsDbContext payments,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        if (await payments.Refunds.FindAsync([command.OrderId], cancel) is { } earlier)
            return earlier.Next();

        var payment = (await payments.Payments.FindAsync([command.OrderId], cancel))!;
        if (lost is not null)
            payment.Capture(lost);
        return payments.RefundRest(payment, time.GetUtcNow());
    }
}
