using Replay.Invoices;
using Replay.Phases;
using Replay.Shop;

namespace Replay.Balance;

/// <summary>Opens the accounts of a run: what is known of each sku and order before the shop is read again.</summary>
internal static class OpenedAccounts
{
    public static IReadOnlyList<OrderAccount> OfOrders(
        IEnumerable<PlacedOrder> orders,
        IReadOnlyList<PostedReturn> returns
    )
    {
        var returned = returns
            .GroupBy(goods => goods.Order)
            .ToDictionary(order => order.Key, order => order.Sum(goods => goods.Planned.Pence));
        return
        [
            .. orders
                .Where(order => order.Id is not null)
                .Select(order => new OrderAccount(order) { Returned = returned.GetValueOrDefault(order) }),
        ];
    }

    /// <summary>
    /// Earlier are the orders that the shop had before this run, in their state then. Where the shop does not tell
    /// what it had done earlier, it is taken to have begun empty.
    /// </summary>
    public static IReadOnlyList<StockAccount> OfStock(
        Opening opening,
        IEnumerable<PlacedOrder> orders,
        IReadOnlyList<PostedReturn> returns,
        IReadOnlyDictionary<Guid, Order> earlier,
        bool openingIsKnown
    )
    {
        var soldEarlier = SoldPieces.Of(
            orders
                .Where(order =>
                    order.Id is { } id && earlier.TryGetValue(id, out var then) && OrderStatus.IsSold(then.Status)
                )
                .Select(order => order.Invoice)
        );
        var returned = Pieces(returns);
        var returnedEarlier = Pieces(returns.Where(goods => goods.Replayed));
        return
        [
            .. opening.Received.Select(sku => new StockAccount(sku.Key)
            {
                OnHandAtStart = opening.OnHand.GetValueOrDefault(sku.Key),
                Received = sku.Value,
                ReceivedEarlier = opening.ReceivedEarlier.GetValueOrDefault(sku.Key),
                SoldEarlier = soldEarlier.GetValueOrDefault(sku.Key),
                Returned = returned.GetValueOrDefault(sku.Key),
                ReturnedEarlier = returnedEarlier.GetValueOrDefault(sku.Key),
                KnownOpening = openingIsKnown ? null : 0,
            }),
        ];
    }

    private static Dictionary<string, long> Pieces(IEnumerable<PostedReturn> returns) =>
        returns
            .SelectMany(goods => goods.Planned.Items)
            .GroupBy(item => item.Sku, StringComparer.Ordinal)
            .ToDictionary(sku => sku.Key, sku => sku.Sum(item => (long)item.Quantity), StringComparer.Ordinal);
}
