using Replay.Shop;

namespace Replay.Phases;

/// <summary>Follows one order until it is where it should be.</summary>
internal static class OrderWatch
{
    /// <summary>The order as it was seen last, which is the one given when it could not be read.</summary>
    public static async Task<Order> EndOfAsync(this Work work, Order order, Func<Order, bool> ended) =>
        await work.UntilAsync(
            async () => await work.ReadOrderAsync(order.Id),
            now => now is null || ended(now),
            PlacedOrder.Patience
        ) ?? order;

    public static async Task<Order?> ReadOrderAsync(this Work work, Guid id) =>
        (
            await work.Shop.SendAsync(
                ShopRequest.Get("/api/orders/{id}", $"/api/orders/{id}") with
                {
                    As = work.Staff.Sales,
                },
                ShopJson.Default.Order
            )
        ).Value;
}
