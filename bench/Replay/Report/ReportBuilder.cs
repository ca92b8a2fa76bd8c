using Replay.Balance;
using Replay.Invoices;
using Replay.Phases;
using Replay.Shop;

namespace Replay.Report;

/// <summary>Sums a run up, part by part.</summary>
internal static class ReportBuilder
{
    public static InputReport Input(InvoiceBook book) =>
        new(
            book.SaleInvoices,
            book.Orders.Count,
            book.EmptyInvoices,
            book.Lines,
            book.Pieces,
            book.Pence,
            book.LongestOrder,
            book.GuestOrders,
            book.DroppedForQuantity,
            book.DroppedForPrice,
            book.Cancellations.Count,
            book.CancelledLines
        );

    public static OrdersReport Orders(IReadOnlyList<PlacedOrder> orders, TimeSpan took)
    {
        var latencies = orders.Select(order => order.Latency).OfType<TimeSpan>().ToList();
        var percentiles = new Percentiles(latencies);
        return new(
            orders.Count,
            orders.Count(order => order.WasThere),
            Count(orders.Select(order => order.Status)),
            Count(orders.Select(order => order.Reason).OfType<string>()),
            latencies.Count,
            Math.Round(took.TotalSeconds, 3),
            Math.Round(latencies.Count / Math.Max(0.001, took.TotalSeconds), 1),
            percentiles.At(50),
            percentiles.At(95),
            percentiles.At(99)
        );
    }

    public static ReturnsReport Returns(ReturnPlan plan, IReadOnlyList<PostedReturn> posted) =>
        new(
            plan.Returns.Count,
            posted.Count,
            posted.Count(goods => !goods.Stands),
            posted.Where(goods => goods.Stands).Sum(goods => goods.Planned.Pieces),
            posted.Where(goods => goods.Stands).Sum(goods => goods.Planned.Pence),
            plan.UnmatchedLines,
            plan.PartlyMatchedLines,
            plan.UnmatchedPieces
        );

    public static RequestsReport Requests(RequestLog log) =>
        new(
            log.Sent,
            log.Retried,
            log.Failed,
            [
                .. log
                    .Failures.OrderByDescending(failure => failure.Value.Count)
                    .Select(failure => new FailureReport(failure.Key, failure.Value.Count, failure.Value.Example)),
            ]
        );

    public static BalanceReport Balance(BalanceSheet sheet)
    {
        var differences = sheet.Differences;
        return new(
            differences is [],
            new(
                sheet.Stock.Count,
                sheet.Stock.Sum(sku => sku.Opening),
                sheet.Stock.Sum(sku => sku.Received),
                sheet.Stock.Sum(sku => sku.Sold),
                sheet.Stock.Sum(sku => sku.Returned),
                sheet.Stock.Sum(sku => sku.Expected),
                sheet.Stock.Sum(sku => sku.OnHand ?? 0),
                sheet.Stock.Sum(sku => sku.Reserved)
            ),
            new(
                sheet.Confirmed,
                sheet.Captured,
                sheet.Refunded,
                sheet.Returned,
                sheet.Cancelled,
                sheet.LedgerCharged,
                sheet.LedgerRefunded,
                sheet.Reported
            ),
            differences
        );
    }

    private static SortedDictionary<string, int> Count(IEnumerable<string> names) =>
        new(names.CountBy(name => name).ToDictionary(name => name.Key, name => name.Value), StringComparer.Ordinal);
}
