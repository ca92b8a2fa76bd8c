using System.Net.Http.Json;
using IntegrationTests.Shop;
using Inventory.Contracts;
using Inventory.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Orders.Contracts;
using Platform.Data;
using Platform.Messaging;

namespace IntegrationTests.Inventory;

/// <summary>The stock of a shop: what the warehouse does over HTTP, and what other modules ask by message.</summary>
internal sealed class StockRoom(ShopHost shop)
{
    private IMessageBus Bus => shop.Services.GetRequiredService<IMessageBus>();

    public async Task ReceiveAsync(params (string Sku, int Quantity)[] items)
    {
        var warehouse = await shop.As(Roles.Warehouse);
        foreach (var some in items.Chunk(1_000))
        {
            using var answer = await warehouse.PostAsJsonAsync(
                "/api/inventory/receipts",
                some.Select(item => new
                {
                    sku = item.Sku,
                    quantity = item.Quantity,
                    reference = "delivery",
                })
            );
            answer.EnsureSuccessStatusCode();
        }
    }

    public async Task<StockSeen> StockAsync(string sku)
    {
        var warehouse = await shop.As(Roles.Warehouse);
        return (await warehouse.GetFromJsonAsync<StockSeen>($"/api/inventory/{Uri.EscapeDataString(sku)}"))!;
    }

    public Task<IEvent> ReserveAsync(Guid order, params StockItem[] items) =>
        Bus.InvokeAsync<IEvent>(new ReserveStock(order, items));

    public Task<StockReleased> ReleaseAsync(Guid order) => Bus.InvokeAsync<StockReleased>(new ReleaseStock(order));

    public Task<ITrackedSession> ConfirmAsync(Guid order) =>
        shop
            .Services.TrackActivity()
            .PublishMessageAndWaitAsync(
                new OrderConfirmed(order, null, [], Money.Gbp(1), "United Kingdom", TimeProvider.System.GetUtcNow())
            );

    public Task<ITrackedSession> ReturnAsync(Guid order, Guid returned, params ReturnedItem[] items) =>
        shop
            .Services.TrackActivity()
            .PublishMessageAndWaitAsync(
                new OrderReturned(order, returned, items, Money.Gbp(1), TimeProvider.System.GetUtcNow())
            );

    /// <summary>Every level is the sum of its movements, and nothing is oversold.</summary>
    public async Task ShouldBalanceAsync()
    {
        await using var inventory = shop
            .Services.GetRequiredService<ModuleDatabase<InventoryDbContext>>()
            .CreateReader();
        var sums = inventory
            .Movements.GroupBy(movement => movement.Sku)
            .Select(lines => new
            {
                Sku = lines.Key,
                OnHand = lines.Sum(line => line.OnHandDelta),
                Reserved = lines.Sum(line => line.ReservedDelta),
            });
        // One statement, because orders of other tests may still be moving stock.
        var levels = await inventory
            .Levels.LeftJoin(
                sums,
                level => level.Sku,
                sum => sum.Sku,
                (level, sum) =>
                    new
                    {
                        level.Sku,
                        Level = new { level.OnHand, level.Reserved },
                        Sum = new { sum!.OnHand, sum.Reserved },
                    }
            )
            .ToListAsync();
        levels.ShouldNotBeEmpty();
        levels.ShouldAllBe(row => row.Level.Equals(row.Sum));
        levels.ShouldAllBe(row => row.Level.Reserved >= 0 && row.Level.Reserved <= row.Level.OnHand);
    }
}

internal sealed record StockSeen(string Sku, long OnHand, long Reserved, long Available);
