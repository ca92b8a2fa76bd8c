using Replay.Shop;

namespace Replay.Phases;

/// <summary>The orders that the shop had before this run, in the state they had then.</summary>
internal static class EarlierOrders
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);

    /// <summary>Waits a while for those that are pending, so that stock levels and states tell of one moment.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Order>> ReadAsync(Work work)
    {
        var orders = await work.UntilAsync(
            () => work.Shop.ReadAllAsync(work.Staff.Sales, "/api/orders", ShopJson.Default.PageOrder),
            orders => orders is null || orders.All(order => order.Status != OrderStatus.Pending),
            Quiet
        );
        return (orders ?? []).ToDictionary(order => order.Id);
    }
}
