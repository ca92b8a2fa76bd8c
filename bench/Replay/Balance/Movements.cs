using Replay.Invoices;
using Replay.Phases;

namespace Replay.Balance;

/// <summary>Writes into the stock accounts what the orders, as they are now, have sold and brought back.</summary>
internal static class Movements
{
    public static void Record(IReadOnlyList<StockAccount> stock, IReadOnlyList<OrderAccount> orders)
    {
        var sold = SoldPieces.Of(orders.Where(order => order.IsSold).Select(order => order.Placed.Invoice));
        var returns = orders.SelectMany(order => order.Returns).Where(goods => goods.Stands).ToList();
        var returned = Pieces(returns);
        var returnedEarlier = Pieces(returns.Where(goods => goods.WasThere));
        foreach (var sku in stock)
        {
            sku.Sold = sold.GetValueOrDefault(sku.Sku);
            sku.Returned = returned.GetValueOrDefault(sku.Sku);
            sku.ReturnedEarlier = returnedEarlier.GetValueOrDefault(sku.Sku);
        }
    }

    private static Dictionary<string, long> Pieces(IEnumerable<PostedReturn> returns) =>
        returns
            .SelectMany(goods => goods.Planned.Items)
            .GroupBy(item => item.Sku, StringComparer.Ordinal)
            .ToDictionary(sku => sku.Key, sku => sku.Sum(item => (long)item.Quantity), StringComparer.Ordinal);
}
