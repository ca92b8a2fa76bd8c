using System.Net;
using System.Net.Http.Json;
using IntegrationTests.Shop;
using Microsoft.Extensions.DependencyInjection;
using Platform.Messaging;
using Shipping.Contracts;

namespace IntegrationTests.Shipping;

/// <summary>Shipments of a shop: what other modules ask by message, and what the warehouse does over HTTP.</summary>
internal sealed class Dispatch(ShopHost shop)
{
    public static readonly Address Home = new("Ada", "1 High Street", "London", "N1", "United Kingdom");

    private IMessageBus Bus => shop.Services.GetRequiredService<IMessageBus>();

    public Task<IEvent> CreateAsync(Guid order, Guid? user = null, Address? to = null) =>
        Bus.InvokeAsync<IEvent>(new CreateShipment(order, user, to ?? Home));

    public Task<IEvent> CancelAsync(Guid order) => Bus.InvokeAsync<IEvent>(new CancelShipment(order));

    public async Task<ShipmentSeen?> OfOrderAsync(Guid order)
    {
        var warehouse = await shop.As(Roles.Warehouse);
        var found = await warehouse.GetFromJsonAsync<ShipmentsSeen>($"/api/shipments?orderId={order}");
        return found!.Items.SingleOrDefault();
    }

    public async Task<HttpResponseMessage> SetStatusAsync(Guid shipment, string status)
    {
        var warehouse = await shop.As(Roles.Warehouse);
        return await warehouse.PutAsJsonAsync($"/api/shipments/{shipment}/status", new { status });
    }

    public async Task MoveAsync(Guid order, params string[] statuses)
    {
        var shipment = await OfOrderAsync(order);
        foreach (var status in statuses)
        {
            using var answer = await SetStatusAsync(shipment!.Id, status);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }
}

internal sealed record ShipmentSeen(Guid Id, Guid OrderId, string Status, string TrackingNumber, Address? ShipTo);

internal sealed record ShipmentsSeen(IReadOnlyList<ShipmentSeen> Items, string? Next);
