namespace Payments;

/// <summary>A payment as others see it.</summary>
/// <param name="Id">The payment.</param>
/// <param name="OrderId">The order that it is for.</param>
/// <param name="Status"><c>failed</c>, <c>void</c>, <c>captured</c>, <c>partly-refunded</c> or <c>refunded</c>.</param>
/// <param name="Captured">What was captured.</param>
/// <param name="Refunded">What of that was given back.</param>
[Example(
    """
        {
          "id": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6085",
          "orderId": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6071",
          "status": "captured",
          "captured": { "amount": 1530, "currency": "GBP" },
          "refunded": { "amount": 0, "currency": "GBP" }
        }
        """
)]
internal sealed record PaymentView(Guid Id, Guid OrderId, string Status, Money Captured, Money Refunded)
{
    public static PaymentView Of(Guid id, Guid orderId, PaymentState state, Money captured, Money refunded) =>
        new(id, orderId, StatusOf(state, captured, refunded), captured, refunded);

    private static string StatusOf(PaymentState state, Money captured, Money refunded) =>
        state switch
        {
            PaymentState.Declined => "failed",
            PaymentState.Void => "void",
            _ when refunded.Amount == 0 => "captured",
            _ when refunded.Amount < captured.Amount => "partly-refunded",
            _ => "refunded",
        };
}
