using System.Net;
using System.Text.Json;
using Replay.Shop;

namespace Replay.Phases;

/// <summary>Sends what is confirmed on its way, and sees it arrive.</summary>
internal sealed class DeliverOrders(Work work)
{
    private static readonly string[] Steps = ["created", "dispatched", "delivered"];

    public Task RunAsync(IEnumerable<PlacedOrder> orders) =>
        work.EachAsync("deliveries", orders.Where(order => order.Confirmed).ToList(), DeliverAsync);

    private async Task DeliverAsync(PlacedOrder order)
    {
        if (await ShipmentAsync(order.Id!.Value) is not { } shipment)
        {
            return;
        }
        foreach (var next in Steps.Skip(Reached(shipment) + 1))
        {
            if (!await MoveAsync(shipment, next))
            {
                return;
            }
        }
        order.Delivered = true;
    }

    /// <summary>How far a shipment is: one that was cancelled goes nowhere, and the refusal will say so.</summary>
    private static int Reached(Shipment shipment) => Math.Max(0, Array.IndexOf(Steps, shipment.Status));

    private async Task<Shipment?> ShipmentAsync(Guid orderId)
    {
        var request = ShopRequest.Get("/api/shipments?orderId=", $"/api/shipments?orderId={orderId}") with
        {
            As = work.Staff.Warehouse,
        };
        var answer = await work.Shop.SendAsync(request, ShopJson.Default.PageShipment);
        if (answer.Value is { Items: not [_] } page)
        {
            work.Log.Fail($"{page.Items.Count} shipments of one confirmed order", $"order {orderId}");
        }
        return answer.Value is { Items: [var shipment] } ? shipment : null;
    }

    private async Task<bool> MoveAsync(Shipment shipment, string next)
    {
        var request = new ShopRequest(
            HttpMethod.Put,
            "/api/shipments/{id}/status",
            $"/api/shipments/{shipment.Id}/status"
        ) with
        {
            As = work.Staff.Warehouse,
            Body = JsonSerializer.SerializeToUtf8Bytes(new(next), ShopJson.Default.StatusChange),
            Expected = [HttpStatusCode.Conflict],
        };
        var answer = await work.Shop.SendAsync(request);
        if (answer.Status is not HttpStatusCode.Conflict)
        {
            return answer.Succeeded;
        }

        // A first attempt whose answer was lost may have moved it.
        var now = await ShipmentAsync(shipment.OrderId);
        if (now is not null && Reached(now) >= Array.IndexOf(Steps, next))
        {
            return true;
        }
        work.Log.Fail(
            $"{request.Name}: HTTP 409",
            $"order {shipment.OrderId} to {next}, is {now?.Status ?? "unknown"}"
        );
        return false;
    }
}
