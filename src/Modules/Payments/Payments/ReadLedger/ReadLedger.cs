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
internal sealed record LedgerItem(string Id, string Kind, Guid OrderId, Money Amount, DateTimeOffset At, string Key)
{
    public static LedgerItem Of(LedgerLine line) =>
        new(line.Id, line.Kind, line.OrderId, line.Amount, line.At, line.Key);
}
