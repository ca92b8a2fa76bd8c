using System.Text.Json;
using Replay.Invoices;
using Replay.Shop;

namespace Replay.Phases;

/// <summary>Makes an order of each sale, and follows it to its end.</summary>
internal sealed class PlaceOrders(Work work, IReadOnlyDictionary<string, Guid> customers, EarlierOrders earlier)
{
    private const int WaitSeconds = 30;
    private static readonly Payment Card = new("card", "tok_visa");

    public Task RunAsync(IReadOnlyList<PlacedOrder> orders) => work.EachAsync("orders", orders, PlaceAsync);

    private async Task PlaceAsync(PlacedOrder placed)
    {
        var started = work.Clock.GetTimestamp();
        var answer = await work.Shop.SendAsync(Request(placed.Invoice), ShopJson.Default.Order);
        if (answer.Value is not { } order)
        {
            placed.Status = OrderStatus.Failed;
            return;
        }

        placed.Id = order.Id;
        placed.WasThere = earlier.Orders.ContainsKey(order.Id);
        if (order.Status == OrderStatus.Pending)
        {
            order = await work.EndOfAsync(order, now => now.Status != OrderStatus.Pending);
        }
        placed.Status = order.Status;
        placed.Reason = order.Reason;
        placed.Confirmed = OrderStatus.IsSold(order.Status);
        placed.Latency = placed.Confirmed && !placed.WasThere ? work.Clock.GetElapsedTime(started) : null;
    }

    private ShopRequest Request(Invoice invoice) =>
        ShopRequest.Post("/api/orders") with
        {
            As = work.Staff.Sales,
            Key = $"{work.Options.KeyPrefix}-order-{invoice.Number}",
            Wait = WaitSeconds,
            Body = JsonSerializer.SerializeToUtf8Bytes(Order(invoice), ShopJson.Default.NewOrder),
        };

    private NewOrder Order(Invoice invoice)
    {
        var items = new OrderItem[invoice.Lines.Count];
        for (var i = 0; i < items.Length; i++)
        {
            var line = invoice.Lines[i];
            items[i] = new(line.Sku, line.Quantity, Price.Pence(line.Pence));
        }
        var (name, customer) = invoice.Customer is { } number
            ? ($"Customer {number}", customers[number])
            : ("Guest", (Guid?)null);
        return new(items, Card, new(name, "1 High Street", "Anytown", "AB1 2CD", invoice.Country), customer);
    }
}
