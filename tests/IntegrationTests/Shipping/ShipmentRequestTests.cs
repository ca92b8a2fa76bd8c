using IntegrationTests.Shop;
using Shipping.Contracts;

namespace IntegrationTests.Shipping;

[Collection(ShopCollection.Name)]
public sealed class ShipmentRequestTests(OpenShop open)
{
    private readonly Dispatch dispatch = new(open.Shop);
    private readonly Guid order = Guid.CreateVersion7();

    [Fact]
    public async Task An_order_has_one_shipment_however_often_it_is_asked_for()
    {
        var first = (await dispatch.CreateAsync(order)).ShouldBeOfType<ShipmentCreated>();
        (await dispatch.CreateAsync(order)).ShouldBe(first);

        (await dispatch.OfOrderAsync(order)).ShouldBe(
            new ShipmentSeen(first.ShipmentId, order, "created", first.TrackingNumber, Dispatch.Home)
        );
    }

    [Fact]
    public async Task Where_nobody_ships_there_is_no_shipment()
    {
        var far = Dispatch.Home with { Country = "Antarctica" };

        var refused = await dispatch.CreateAsync(order, to: far);

        refused.ShouldBe(new ShipmentRefused(order, "We do not ship to Antarctica."));
        (await dispatch.CreateAsync(order, to: far)).ShouldBe(refused);
        (await dispatch.OfOrderAsync(order)).ShouldBeNull();
        (await dispatch.CancelAsync(order)).ShouldBe(new ShipmentCancelled(order, null));
    }

    [Fact]
    public async Task What_is_cancelled_before_it_is_made_is_not_made_later()
    {
        (await dispatch.CancelAsync(order)).ShouldBe(new ShipmentCancelled(order, null));
        (await dispatch.CancelAsync(order)).ShouldBe(new ShipmentCancelled(order, null));

        (await dispatch.CreateAsync(order)).ShouldBeOfType<ShipmentRefused>();
        (await dispatch.OfOrderAsync(order)).ShouldBeNull();
    }

    [Fact]
    public async Task A_shipment_in_the_warehouse_is_cancelled_once()
    {
        var created = (await dispatch.CreateAsync(order)).ShouldBeOfType<ShipmentCreated>();

        (await dispatch.CancelAsync(order)).ShouldBe(new ShipmentCancelled(order, created.ShipmentId));
        (await dispatch.CancelAsync(order)).ShouldBe(new ShipmentCancelled(order, created.ShipmentId));
        (await dispatch.CreateAsync(order)).ShouldBeOfType<ShipmentRefused>();
        (await dispatch.OfOrderAsync(order))!.Status.ShouldBe("cancelled");
    }

    [Fact]
    public async Task What_has_left_is_not_cancelled()
    {
        await dispatch.CreateAsync(order);

        await dispatch.MoveAsync(order, "dispatched");
        (await dispatch.CancelAsync(order)).ShouldBe(new ShipmentCancellationRefused(order, "dispatched"));
        await dispatch.MoveAsync(order, "delivered");
        (await dispatch.CancelAsync(order)).ShouldBe(new ShipmentCancellationRefused(order, "delivered"));
    }

    [Fact]
    public async Task A_cancellation_that_races_the_dispatch_ends_one_way()
    {
        var orders = Enumerable.Range(0, 30).Select(_ => Guid.CreateVersion7()).ToList();
        var shipments = new Dictionary<Guid, Guid>();
        foreach (var id in orders)
            shipments[id] = (await dispatch.CreateAsync(id)).ShouldBeOfType<ShipmentCreated>().ShipmentId;

        var races = orders.Select(id => (Order: id, Cancel: dispatch.CancelAsync(id), Sent: SendAsync(shipments[id])));
        foreach (var race in races.ToList())
        {
            var (cancelled, sent) = (await race.Cancel is ShipmentCancelled, await race.Sent);
            (cancelled ^ sent).ShouldBeTrue();
            (await dispatch.OfOrderAsync(race.Order))!.Status.ShouldBe(sent ? "dispatched" : "cancelled");
        }
    }

    private async Task<bool> SendAsync(Guid shipment)
    {
        using var answer = await dispatch.SetStatusAsync(shipment, "dispatched");
        return answer.IsSuccessStatusCode;
    }
}
