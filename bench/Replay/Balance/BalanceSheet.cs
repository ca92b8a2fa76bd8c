namespace Replay.Balance;

/// <summary>
/// All skus and orders of a run, and charges that belong to no order; and of the whole shop, what was sold and kept, and
/// what reports say of that.
/// </summary>
internal sealed record BalanceSheet(
    IReadOnlyList<StockAccount> Stock,
    IReadOnlyList<OrderAccount> Orders,
    IReadOnlyList<string> Strays,
    long Sold,
    long? Reported
)
{
    /// <summary>Everything that is off, each with the sku or order it is about; empty when the sheet closes.</summary>
    public IReadOnlyList<string> Differences =>
        [
            .. Stock.SelectMany(sku => sku.Differences()),
            .. Orders.SelectMany(order => order.Differences()),
            .. Strays,
            .. Sold == Reported ? [] : new[] { $"sales: orders come to {Sold} pence, reports say {Reported}" },
        ];

    public long Confirmed => Orders.Sum(order => order.Confirmed);

    public long Captured => Orders.Sum(order => order.Payments?.Captured ?? 0);

    public long Refunded => Orders.Sum(order => order.Payments?.Refunded ?? 0);

    public long Returned => Orders.Sum(order => order.Returned);

    public long Cancelled => Orders.Sum(order => order.Cancelled);

    public long LedgerCharged => Orders.Sum(order => order.Ledger.Charged);

    public long LedgerRefunded => Orders.Sum(order => order.Ledger.Refunded);
}
