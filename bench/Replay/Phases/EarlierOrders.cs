using System.Collections.Concurrent;
using Replay.Shop;

namespace Replay.Phases;

/// <summary>A return that was there before this run; worth nothing when it was refused.</summary>
internal sealed record EarlierReturn(Guid OrderId, long Pence);

/// <summary>What the shop had seen before this run: its orders in their state then, and their returns.</summary>
internal sealed record EarlierOrders(
    IReadOnlyDictionary<Guid, Order> Orders,
    IReadOnlyDictionary<Guid, EarlierReturn> Returns
)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);

    private ILookup<Guid, KeyValuePair<Guid, EarlierReturn>> ByOrder { get; } =
        Returns.ToLookup(goods => goods.Value.OrderId);

    public bool Sold(PlacedOrder order) =>
        order.Id is { } id && Orders.TryGetValue(id, out var then) && OrderStatus.IsSold(then.Status);

    /// <summary>The value, in pence, of what had come back of an order besides these returns.</summary>
    public long ReturnedBesides(Guid orderId, IEnumerable<PostedReturn> own)
    {
        var ids = own.Select(goods => goods.Id).ToHashSet();
        return ByOrder[orderId].Where(goods => !ids.Contains(goods.Key)).Sum(goods => goods.Value.Pence);
    }

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

    private static async Task<IReadOnlyDictionary<Guid, EarlierReturn>> ReturnsAsync(
        Work work,
        IReadOnlyList<Order> orders
    )
    {
        var found = new ConcurrentDictionary<Guid, EarlierReturn>();
        await work.EachAsync(
            "earlier orders",
            orders,
            async listed =>
            {
                var order = await work.EndOfAsync(listed, now => now.Returns is null || now.Returns.All(IsSettled));
                foreach (var goods in order.Returns ?? [])
                {
                    found[goods.Id] = new(order.Id, goods.Status == ReturnStatus.Refused ? 0 : goods.Value.Amount);
                }
            }
        );
        return found;
    }

    private static bool IsSettled(OrderReturn goods) => goods.Status != ReturnStatus.Requested;
}
