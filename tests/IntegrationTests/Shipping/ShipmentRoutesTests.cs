using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Shop;
using Platform.Messaging;
using Shipping.Contracts;

namespace IntegrationTests.Shipping;

[Collection(ShopCollection.Name)]
public sealed class ShipmentRoutesTests(OpenShop open)
{
    private readonly Dispatch dispatch = new(open.Shop);
    private readonly Guid order = Guid.CreateVersion7();

    [Fact]
    public async Task The_warehouse_says_how_far_a_shipment_is_and_others_hear_it_once()
    {
        var id = await CreateAsync();
        var session = await open
            .Shop.Services.TrackActivity()
            .ExecuteAndWaitAsync(_ => dispatch.MoveAsync(order, "dispatched", "dispatched", "delivered", "delivered"));

        session.Sent.SingleMessage<ShipmentDispatched>().ShouldBe(new ShipmentDispatched(order, id));
        session.Sent.SingleMessage<ShipmentDelivered>().ShouldBe(new ShipmentDelivered(order, id));
        session.Sent.SingleEnvelope<ShipmentDelivered>().GroupId.ShouldBe(order.ToString());
        (await dispatch.OfOrderAsync(order))!.Status.ShouldBe("delivered");
    }

    [Fact]
    public async Task When_the_warehouse_cancels_the_order_hears_it()
    {
        var id = await CreateAsync();
        var session = await open
            .Shop.Services.TrackActivity()
            .ExecuteAndWaitAsync(_ => dispatch.MoveAsync(order, "cancelled"));

        session.Sent.SingleMessage<ShipmentCancelled>().ShouldBe(new ShipmentCancelled(order, id));
    }

    [Fact]
    public async Task A_status_that_may_not_follow_is_a_conflict_that_names_those_that_may()
    {
        var id = await CreateAsync();

        using var answer = await dispatch.SetStatusAsync(id, "delivered");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("detail").GetString()!.ShouldContain("dispatched, cancelled");
        (await dispatch.OfOrderAsync(order))!.Status.ShouldBe("created");
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("refused")]
    [InlineData("Dispatched")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_status_that_there_is_not_is_refused_by_name(string? status)
    {
        using var answer = await dispatch.SetStatusAsync(await CreateAsync(), status!);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("errors").TryGetProperty("status", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_shipment_that_there_is_not_is_not_found()
    {
        using var moved = await dispatch.SetStatusAsync(Guid.CreateVersion7(), "dispatched");
        var warehouse = await open.Shop.As(Roles.Warehouse);
        using var seen = await warehouse.GetAsync($"/api/shipments/{Guid.CreateVersion7()}");

        (moved.StatusCode, seen.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Only_the_warehouse_moves_shipments()
    {
        var id = await CreateAsync();
        var sales = await open.Shop.As(Roles.Sales);

        using var moved = await sales.PutAsJsonAsync($"/api/shipments/{id}/status", new { status = "dispatched" });
        using var seen = await sales.GetAsync($"/api/shipments/{id}");

        (moved.StatusCode, seen.StatusCode).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_list_by_status_goes_on_where_the_page_before_ended()
    {
        var orders = Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7()).ToList();
        foreach (var id in orders)
            await dispatch.CreateAsync(id);
        await dispatch.MoveAsync(orders[0], "cancelled");

        var created = await ReadAllAsync("status=created&limit=2");

        created.Select(shipment => shipment.Id).ShouldBeUnique();
        created.ShouldAllBe(shipment => shipment.Status == "created");
        created.Select(shipment => shipment.OrderId).Where(orders.Contains).ShouldBe(orders.Skip(1));
    }

    [Theory]
    [InlineData("status=refused", HttpStatusCode.UnprocessableEntity)]
    [InlineData("limit=0", HttpStatusCode.UnprocessableEntity)]
    [InlineData("cursor=hello", HttpStatusCode.UnprocessableEntity)]
    [InlineData("orderId=7", HttpStatusCode.BadRequest)]
    public async Task A_list_that_is_asked_for_wrongly_is_refused(string query, HttpStatusCode status)
    {
        var warehouse = await open.Shop.As(Roles.Warehouse);
        using var answer = await warehouse.GetAsync($"/api/shipments?{query}");
        answer.StatusCode.ShouldBe(status);
    }

    private async Task<Guid> CreateAsync() =>
        (await dispatch.CreateAsync(order)).ShouldBeOfType<ShipmentCreated>().ShipmentId;

    private async Task<List<ShipmentSeen>> ReadAllAsync(string query)
    {
        var warehouse = await open.Shop.As(Roles.Warehouse);
        var shipments = new List<ShipmentSeen>();
        for (var cursor = ""; cursor is not null; )
        {
            var page = await warehouse.GetFromJsonAsync<ShipmentsSeen>($"/api/shipments?{query}{cursor}");
            shipments.AddRange(page!.Items);
            cursor = page.Next is null ? null : $"&cursor={page.Next}";
        }

        return shipments;
    }
}
