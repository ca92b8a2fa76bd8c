using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Payments;

/// <summary>The payments of an order: one, or none before the provider has answered.</summary>
internal static class ListPayments
{
    /// <param name="orderId">The order; it must be said.</param>
    [Refuses(422, "invalid", "The order is not said.")]
    public static async Task<Ok<Page<PaymentView>>> Endpoint(
        Guid? orderId,
        PaymentsDbContext payments,
        CancellationToken cancel
    )
    {
        new Invalid().When(orderId is null, "orderId", "must name the order").Throw();
        var found = await payments
            .Payments.Where(payment => payment.OrderId == orderId)
            .Select(payment => new
            {
                payment.Id,
                payment.OrderId,
                payment.State,
                payment.Captured,
                payment.Refunded,
            })
            .ToListAsync(cancel);
        return TypedResults.Ok(
            new Page<PaymentView>(
                [.. found.Select(p => PaymentView.Of(p.Id, p.OrderId, p.State, p.Captured, p.Refunded))],
                null
            )
        );
    }
}
