namespace Inventory;

internal static class StockItems
{
    /// <summary>Each sku once, sorted, so that concurrent transactions take their rows in one order.</summary>
    public static IReadOnlyList<StockItem> SummedBySku(IReadOnlyCollection<StockItem> items)
    {
        var sums = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
        foreach (var (sku, quantity) in items)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(quantity, 1);
            sums[sku] = checked(sums.GetValueOrDefault(sku) + quantity);
        }
        return
        [
            .. sums.OrderBy(sum => sum.Key, StringComparer.Ordinal).Select(sum => new StockItem(sum.Key, sum.Value)),
        ];
    }
}
