using System.Globalization;
using Replay.Phases;
using Replay.Shop;

namespace Replay.Balance;

/// <summary>Reads the shop's levels, orders, payments and ledger into the accounts of a run.</summary>
internal sealed class BalanceReader(Work work)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Refunds and stock that is put back come some time after a return, so what is off is read again until it
    /// closes or time is up.
    /// </summary>
    public async Task<BalanceSheet> CloseAsync(IReadOnlyList<StockAccount> stock, IReadOnlyList<OrderAccount> orders)
    {
        var started = work.Clock.GetTimestamp();
        await ReadLevelsAsync(stock);
        await ReadMoneyAsync(orders);
        while (true)
        {
            var reported = await ReadReportAsync();
            var (sold, strays) = await ReadOrdersAndLedgerAsync(orders);
            Movements.Record(stock, orders);
            var sheet = new BalanceSheet(stock, orders, strays, sold, reported);
            if (
                sheet.Differences is []
                || work.Interrupted.IsCancellationRequested
                || work.Clock.GetElapsedTime(started) >= Patience
            )
            {
                return sheet;
            }
            await Task.Delay(Pause, work.Clock, work.Interrupted)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await ReadLevelsAsync([.. stock.Where(sku => sku.Differences().Any())]);
            await ReadMoneyAsync([.. orders.Where(order => order.Differences().Any())]);
        }
    }

    private async Task ReadLevelsAsync(IReadOnlyList<StockAccount> stock)
    {
        var levels = await StockLevels.ReadAsync(work, "stock levels", [.. stock.Select(sku => sku.Sku)]);
        foreach (var sku in stock)
        {
            var level = levels.GetValueOrDefault(sku.Sku);
            sku.OnHand = level?.OnHand;
            sku.Reserved = level?.Reserved ?? 0;
        }
    }

    private Task ReadMoneyAsync(IReadOnlyList<OrderAccount> orders) =>
        work.EachAsync(
            "payments",
            orders,
            async account =>
            {
                await ReadPaymentsAsync(account);
                await ReadReturnsAsync(account);
            }
        );

    private async Task ReadPaymentsAsync(OrderAccount account)
    {
        var request = ShopRequest.Get("/api/payments?orderId=", $"/api/payments?orderId={account.Placed.Id}") with
        {
            As = work.Staff.Operator,
        };
        var answer = await work.Shop.SendAsync(request, ShopJson.Default.PageOrderPayment);
        account.Payments = answer.Value is { Items: var items }
            ? (items.Sum(item => item.Captured.Amount), items.Sum(item => item.Refunded.Amount))
            : null;
    }

    private async Task ReadReturnsAsync(OrderAccount account)
    {
        if (account.Returns is [])
        {
            return;
        }
        var now = await work.ReadOrderAsync(account.Placed.Id!.Value);
        foreach (var goods in account.Returns)
        {
            var settled = now?.Returns?.FirstOrDefault(known => known.Id == goods.Id);
            goods.Status = settled?.Status ?? ReturnStatus.Requested;
            goods.Pence = settled?.Value.Amount;
        }
    }

    /// <summary>What all orders of the shop come to, less what was cancelled and returned, as reports say; null when they say nothing.</summary>
    private async Task<long?> ReadReportAsync()
    {
        var first = work.Clock.GetUtcNow().AddDays(-3_650).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var request = ShopRequest.Get("/api/reports/sales", $"/api/reports/sales?from={first}&limit=1") with
        {
            As = work.Staff.Operator,
        };
        var answer = await work.Shop.SendAsync(request, ShopJson.Default.SalesReport);
        return answer.Value?.Totals.Where(total => total.Net.Currency == "GBP").Sum(total => total.Net.Amount);
    }

    private async Task<(long Sold, IReadOnlyList<string> Strays)> ReadOrdersAndLedgerAsync(
        IReadOnlyList<OrderAccount> accounts
    )
    {
        var orders = await work.Shop.ReadAllAsync(work.Staff.Sales, "/api/orders", ShopJson.Default.PageOrder);
        var ledger = await work.Shop.ReadAllAsync(
            work.Staff.Operator,
            "/api/payments/ledger",
            ShopJson.Default.PageLedgerEntry
        );
        if (orders is null || ledger is null)
        {
            return (0, [orders is null ? "the list of orders could not be read" : "the ledger could not be read"]);
        }

        var known = orders.ToDictionary(order => order.Id);
        var charged = SumByOrder(ledger, "charge");
        var refunded = SumByOrder(ledger, "refund");
        foreach (var account in accounts)
        {
            var id = account.Placed.Id!.Value;
            account.Order = known.GetValueOrDefault(id);
            account.Ledger = (charged.GetValueOrDefault(id), refunded.GetValueOrDefault(id));
        }
        return (
            orders
                .Where(order => OrderStatus.IsSold(order.Status))
                .Sum(order => order.Total.Amount - order.Returned.Amount),
            [
                .. ledger
                    .Where(entry => !known.ContainsKey(entry.OrderId))
                    .Select(entry =>
                        $"order {entry.OrderId}: the ledger has a {entry.Kind} for it, the shop has no such order"
                    ),
            ]
        );
    }

    private static Dictionary<Guid, long> SumByOrder(IEnumerable<LedgerEntry> ledger, string kind) =>
        ledger
            .Where(entry => entry.Kind == kind)
            .GroupBy(entry => entry.OrderId)
            .ToDictionary(order => order.Key, order => order.Sum(entry => entry.Amount.Amount));
}
