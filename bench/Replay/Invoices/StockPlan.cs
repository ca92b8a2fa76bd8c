namespace Replay.Invoices;

/// <summary>How much of each sku is received before the first order.</summary>
internal static class StockPlan
{
    /// <summary>So many percent, rounded down, of what the whole file sells of each sku.</summary>
    public static IReadOnlyDictionary<string, long> Of(InvoiceBook book, int percent) =>
        SoldPieces
            .Of(book.Orders)
            .ToDictionary(sku => sku.Key, sku => sku.Value * percent / 100, StringComparer.Ordinal);
}
