using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Extraction;
using IntegrationTests.Shop;
using Inventory.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Orders.Contracts;
using Platform.Messaging;

namespace IntegrationTests.Reporting;

/// <summary>What happens to orders, as Reporting hears of it, and what it reports.</summary>
internal sealed class Books(ShopHost shop)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static DateTimeOffset Noon { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>An order that was confirmed three seconds after it was placed.</summary>
    public static OrderConfirmed Sold(
        DateTimeOffset at,
        string country,
        Guid? user,
        params IReadOnlyList<(string Sku, int Quantity, long Pence)> lines
    ) =>
        new(
            Guid.CreateVersion7(),
            user,
            [.. lines.Select(line => new OrderItem(line.Sku, line.Quantity, Money.Gbp(line.Pence)))],
            Money.Gbp(lines.Sum(line => line.Quantity * line.Pence)),
            country,
            at.AddSeconds(3),
            PlacedAt: at
        );

    public static OrderCreated Placed(OrderConfirmed order) =>
        new(order.OrderId, order.UserId, order.Items, order.Total, order.PlacedAt!.Value);

    public static OrderReturned Returned(OrderConfirmed order, DateTimeOffset at, string sku, int quantity)
    {
        var line = order.Items.Single(item => item.Sku == sku) with { Quantity = quantity };
        var value = line.UnitPrice * quantity;
        return new(
            order.OrderId,
            Guid.CreateVersion7(),
            [],
            value,
            at,
            UserId: order.UserId,
            Country: order.Country,
            Lines: [line]
        );
    }

    public static OrderCancelled Cancelled(OrderConfirmed order, DateTimeOffset at) =>
        new(
            order.OrderId,
            order.UserId,
            "changed my mind",
            order.Total,
            AfterConfirmation: true,
            at,
            PlacedAt: order.PlacedAt,
            Items: order.Items,
            Country: order.Country
        );

    /// <summary>Done when everybody who listens has handled them.</summary>
    public async Task PublishAsync(params IReadOnlyList<IEvent> events)
    {
        var bus = shop.Services.GetRequiredService<IMessageBus>();
        await shop
            .Services.TrackActivity(Patience)
            .ExecuteAndWaitAsync(async _ =>
            {
                foreach (var happened in events)
                {
                    if (happened is OrderConfirmed confirmed)
                        await bus.InvokeAsync<IEvent>(new ReserveStock(confirmed.OrderId, []));
                    await bus.PublishAsync(happened);
                }
            });
    }

    /// <summary>The report, once so many events have been counted in it.</summary>
    public async Task<JsonElement> ReportAsync(string path, long events)
    {
        await CountedAsync(events);
        return await ReadAsync(path);
    }

    public async Task<JsonElement> ReadAsync(string path) =>
        await (await shop.As(Roles.Operator)).GetFromJsonAsync<JsonElement>($"/api/reports/{path}");

    public async Task<string> TextAsync(string path) =>
        await (await shop.As(Roles.Operator)).GetStringAsync($"/api/reports/{path}");

    public async Task CountedAsync(long events)
    {
        using var boss = await shop.AsAnother(Roles.Operator);
        await Eventually.Become(
            async () =>
            {
                using var answer = await boss.GetAsync("/api/reports/rebuild");
                return answer.IsSuccessStatusCode
                    && await answer.Content.ReadFromJsonAsync<JsonElement>() is var model
                    && model.GetProperty("state").GetString() == "done"
                    && model.GetProperty("events").GetInt64() == events;
            },
            $"{events} events should be counted"
        );
    }

    /// <summary>Begins a rebuild, and waits until it answers.</summary>
    public async Task RebuildAsync(int generation)
    {
        await StartRebuildAsync();
        await Eventually.Become(
            async () =>
                await ReadAsync("rebuild") is var model
                && model.GetProperty("state").GetString() == "done"
                && model.GetProperty("generation").GetInt32() == generation,
            "the rebuild should be done"
        );
    }

    public async Task StartRebuildAsync()
    {
        using var accepted = await (await shop.As(Roles.Operator)).PostAsync("/api/reports/rebuild", null);
        accepted.StatusCode.ShouldBe(System.Net.HttpStatusCode.Accepted);
    }

    /// <summary>Key and net amount of each line.</summary>
    public static IEnumerable<string> Net(JsonElement report) =>
        report
            .GetProperty("items")
            .EnumerateArray()
            .Select(item => $"{item.GetProperty("key")} {item.GetProperty("net").GetProperty("amount")}");
}
