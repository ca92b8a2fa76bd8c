using Replay.Invoices;
using Replay.Phases;

namespace Replay.Balance;

/// <summary>Opens the accounts of a run: what is known of each sku and order before the shop is read again.</summary>
internal static class OpenedAccounts
{
    public static IReadOnlyList<OrderAccount> OfOrders(
        IEnumerable<PlacedOrder> orders,
        IReadOnlyList<PostedReturn> returns,
        EarlierOrders earlier
    )
    {
        var returned = returns.ToLookup(goods => goods.Order);
        return
        [
            .. orders
                .Where(order => order.Id is not null)
                .Select(order => new OrderAccount(order)
                {
                    Returns = [.. returned[order]],
                    ReturnedByOthers = earlier.ReturnedBesides(order.Id!.Value, returned[order]),
                }),
        ];
    }

    public static IReadOnlyList<StockAccount> OfStock(
        Opening opening,
        IEnumerable<PlacedOrder> orders,
        EarlierOrders earlier
    )
    {
        var soldEarlier = SoldPieces.Of(orders.Where(earlier.Sold).Select(order => order.Invoice));
        return
        [
            .. opening.Received.Select(sku => new StockAccount(sku.Key)
            {
                OnHandAtStart = opening.OnHand.GetValueOrDefault(sku.Key),
                Received = sku.Value,
                ReceivedEarlier = opening.ReceivedEarlier.GetValueOrDefault(sku.Key),
                SoldEarlier = soldEarlier.GetValueOrDefault(sku.Key),
            }),
        ];
    }
}
