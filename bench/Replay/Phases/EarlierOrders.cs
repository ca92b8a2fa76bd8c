using System.Collections.Concurrent;
using Replay.Shop;

namespace Replay.Phases;

/// <summary>What the shop had seen before this run: its orders in their state then, and the ids of their returns.</summary>
internal sealed record EarlierOrders(IReadOnlyDictionary<Guid, Order> Orders, IReadOnlySet<Guid> Returns)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);

    public bool Sold(PlacedOrder order) =>
        order.Id is { } id && Orders.TryGetValue(id, out var then) && OrderStatus.IsSold(then.Status);

    /// <summary>Waits a while for what is under way, so that levels, states and returns tell of one moment.</summary>
    public static async Task<EarlierOrders> ReadAsync(Work work)
    {
        var orders = await work.UntilAsync(
            () => work.Shop.ReadAllAsync(work.Staff.Sales, "/api/orders", ShopJson.Default.PageOrder),
            orders => orders is null || orders.All(order => order.Status != OrderStatus.Pending),
            Quiet
        );
        var byId = (orders ?? []).ToDictionary(order => order.Id);
        return new(byId, await ReturnsAsync(work, [.. byId.Values.Where(TakesReturns)]));
    }

    private static bool TakesReturns(Order order) => order.Status is OrderStatus.Shipped or OrderStatus.Delivered;

    private static async Task<IReadOnlySet<Guid>> ReturnsAsync(Work work, IReadOnlyList<Order> orders)
    {
        var found = new ConcurrentDictionary<Guid, bool>();
        await work.EachAsync(
            "earlier orders",
            orders,
            async listed =>
            {
                var order = await work.EndOfAsync(listed, now => now.Returns is null || now.Returns.All(IsSettled));
                foreach (var goods in order.Returns ?? [])
                {
                    found.TryAdd(goods.Id, true);
                }
            }
        );
        return found.Keys.ToHashSet();
    }

    private static bool IsSettled(OrderReturn goods) => goods.Status != ReturnStatus.Requested;
}
