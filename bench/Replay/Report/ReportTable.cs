using System.Globalization;

namespace Replay.Report;

/// <summary>The report as people read it.</summary>
internal static class ReportTable
{
    private const int MostDifferences = 20;

    public static IEnumerable<string> Lines(ReplayReport report) =>
        [
            "",
            .. Input(report.Input),
            .. Orders(report.Orders),
            .. Returns(report.Returns),
            .. Requests(report.Requests),
            .. report.Balance is { } balance ? Balance(balance) : [],
            .. report.Notes.Select(note => Row("note", note)),
            Row("result", Verdict(report)),
        ];

    private static IEnumerable<string> Input(InputReport input) =>
        [
            Row(
                "file",
                $"{input.SaleInvoices:N0} sale invoices, {input.Orders:N0} orders, {input.EmptyInvoices:N0} empty"
            ),
            Row(
                "",
                $"{input.Lines:N0} lines, {input.Pieces:N0} pieces, {input.Pence:N0} pence, longest {input.LongestOrder:N0}"
            ),
            Row(
                "",
                $"{input.GuestOrders:N0} guest orders, {input.Cancellations:N0} cancellations of {input.CancelledLines:N0} lines"
            ),
            Row("dropped lines", $"{input.DroppedForQuantity:N0} for quantity, {input.DroppedForPrice:N0} for price"),
        ];

    private static IEnumerable<string> Orders(OrdersReport orders) =>
        [
            Row("orders", $"{orders.Planned:N0} planned, {orders.AlreadyThere:N0} of them were there already"),
            .. orders.ByOutcome.Select(outcome => Row($"  {outcome.Key}", $"{outcome.Value:N0}")),
            .. orders.ByReason.Select(reason => Row("  reason", $"{reason.Key}: {reason.Value:N0}")),
            Row("speed", $"{orders.PerSecond:N1} orders/s ({orders.Confirmed:N0} confirmed in {orders.Seconds:N1} s)"),
            Row("to confirmed", $"p50 {orders.P50:N1} ms, p95 {orders.P95:N1} ms, p99 {orders.P99:N1} ms"),
        ];

    private static IEnumerable<string> Returns(ReturnsReport returns) =>
        [
            Row(
                "returns",
                $"{returns.Posted:N0} of {returns.Planned:N0}, {returns.Refused:N0} refused: {returns.Pieces:N0} pieces, {returns.Pence:N0} pence"
            ),
            Row(
                "unmatched",
                $"{returns.UnmatchedLines:N0} lines, {returns.PartlyMatchedLines:N0} in part; {returns.UnmatchedPieces:N0} pieces"
            ),
        ];

    private static IEnumerable<string> Requests(RequestsReport requests) =>
        [
            Row("requests", $"{requests.Sent:N0} sent, {requests.Retried:N0} sent again, {requests.Failed:N0} failed"),
            .. requests.Failures.Select(failure =>
                Row($"  {failure.Count:N0} x", $"{failure.Kind}; first: {failure.Example}")
            ),
        ];

    private static IEnumerable<string> Balance(BalanceReport balance)
    {
        var (stock, money) = (balance.Stock, balance.Money);
        yield return Row(
            "stock, pieces",
            $"opening {stock.Opening:N0} + received {stock.Received:N0} - sold {stock.Sold:N0}"
                + $" + returned {stock.Returned:N0} = {stock.Expected:N0}"
        );
        yield return Row("", $"on hand {stock.OnHand:N0}, reserved {stock.Reserved:N0}, of {stock.Skus:N0} skus");
        yield return Row(
            "money, pence",
            $"confirmed {money.Confirmed:N0}; captured {money.Captured:N0} - refunded {money.Refunded:N0}"
                + $" + returned {money.Returned:N0} + cancelled {money.CancelledAfterConfirmation:N0}"
        );
        yield return Row("ledger, pence", $"charged {money.LedgerCharged:N0}, refunded {money.LedgerRefunded:N0}");
        yield return Row("reports, pence", $"net sales {money.Reported:N0}");
        foreach (var difference in balance.Differences.Take(MostDifferences))
        {
            yield return Row("  off", difference);
        }
        if (balance.Differences.Count > MostDifferences)
        {
            yield return Row("", $"and {balance.Differences.Count - MostDifferences:N0} more: see the report file");
        }
    }

    private static string Verdict(ReplayReport report) =>
        (report.Interrupted, report.Balance) switch
        {
            (true, _) => "interrupted: run again to go on; the balance was not checked",
            (_, null) => "the balance was not checked",
            (_, { Closed: false } balance) => $"the balance is off in {balance.Differences.Count:N0} places",
            _ when report.Requests.Failed > 0 => $"the balance closes, but {report.Requests.Failed:N0} requests failed",
            _ => "the balance closes to the penny and the piece",
        };

    private static string Row(string label, FormattableString text) =>
        Row(label, text.ToString(CultureInfo.InvariantCulture));

    private static string Row(string label, string text) => $"{label, -16}{text}";
}
