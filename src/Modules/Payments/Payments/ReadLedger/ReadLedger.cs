using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Payments;

/// <summary>The provider's own book, to compare with the shop's.</summary>
internal static class ReadLedger
{
    public static async Task<Ok<Page<LedgerItem>>> Endpoint(
        PageRequest page,
        IPaymentGateway gateway,
        CancellationToken cancel
    )
    {
        var lines = page.Page(await gateway.ReadLedgerAsync(page.After, page.Limit + 1, cancel), line => line.Sequence);
        return TypedResults.Ok(new Page<LedgerItem>([.. lines.Items.Select(LedgerItem.Of)], lines.Next));
    }
}

/// <summary>A line of the provider's book as the operator sees it.</summary>
/// <param name="Id">The provider's name for the line.</param>
/// <param name="Kind">What it is: a charge, a refund, a void.</param>
/// <param name="OrderId">The order that it is for.</param>
/// <param name="Amount">How much.</param>
/// <param name="At">When.</param>
/// <param name="Key">The key under which it was asked for, once.</param>
[Example(
    """
        {
          "id": "ch_7f3a",
          "kind": "charge",
          "orderId": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6071",
          "amount": { "amount": 1530, "currency": "GBP" },
          "at": "2026-11-21T09:30:00+00:00",
          "key": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6071"
        }
        """
)]
internal sealed record LedgerItem(string Id, string Kind, Guid OrderId, Money Amount, DateTimeOffset At, string Key)
{
    public static LedgerItem Of(LedgerLine line) =>
        new(line.Id, line.Kind, line.OrderId, line.Amount, line.At, line.Key);
}
