using System.Text.Json;
using Replay.Invoices;
using Replay.Shop;

namespace Replay.Phases;

/// <summary>Brings the cancelled goods back to the orders they are matched with.</summary>
internal sealed class ReturnGoods(Work work, EarlierOrders earlier)
{
    public async Task<IReadOnlyList<PostedReturn>> RunAsync(ReturnPlan plan, IEnumerable<PlacedOrder> orders)
    {
        var placed = orders.ToDictionary(order => order.Invoice.Number);
        var posted = new List<PostedReturn>();
        // One after the other for each order: what a piece is worth may hang on which of its pieces came back before.
        await work.EachAsync(
            "orders with returns",
            [.. plan.Returns.GroupBy(planned => planned.Order.Number)],
            async ofOrder =>
            {
                foreach (var planned in ofOrder)
                {
                    if (await PostAsync(planned, placed[planned.Order.Number]) is { } taken)
                    {
                        lock (posted)
                        {
                            posted.Add(taken);
                        }
                    }
                }
            }
        );
        return posted;
    }

    private async Task<PostedReturn?> PostAsync(PlannedReturn planned, PlacedOrder order)
    {
        if (order is not { Delivered: true, Id: { } id })
        {
            work.Log.Fail("a return of an order that did not arrive", $"{planned.Cancellation.Number}");
            return null;
        }

        // The order follows its shipment by an event, and takes returns once it has.
        await work.UntilAsync(
            () => work.ReadOrderAsync(id),
            now => now is null or { Status: OrderStatus.Delivered },
            PlacedOrder.Patience
        );
        var answer = await work.Shop.SendAsync(Request(planned, id), ShopJson.Default.OrderReturn);
        return answer.Value is { } goods ? new(goods.Id, planned, order, earlier.Returns.ContainsKey(goods.Id)) : null;
    }

    private ShopRequest Request(PlannedReturn planned, Guid orderId)
    {
        var goods = new NewReturn(
            [.. planned.Items.Select(item => new ReturnItem(item.Sku, item.Quantity))],
            $"Cancelled by {planned.Cancellation.Number}"
        );
        return new ShopRequest(HttpMethod.Post, "/api/orders/{id}/returns", $"/api/orders/{orderId}/returns") with
        {
            As = work.Staff.Sales,
            Key = $"{work.Options.KeyPrefix}-return-{planned.Cancellation.Number}-{planned.Order.Number}",
            Body = JsonSerializer.SerializeToUtf8Bytes(goods, ShopJson.Default.NewReturn),
        };
    }
}
