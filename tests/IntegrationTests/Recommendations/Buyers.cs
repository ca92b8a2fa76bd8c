using System.Buffers.Text;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Shop;
using Inventory.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Orders.Contracts;
using Platform.Messaging;

namespace IntegrationTests.Recommendations;

/// <summary>What is bought in a shop, as Recommendations hears of it, and what it recommends.</summary>
internal sealed class Buyers(ShopHost shop)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static OrderConfirmed Order(Guid? user, params IReadOnlyList<string> skus) =>
        new(
            Guid.CreateVersion7(),
            user,
            [.. skus.Select(sku => new OrderItem(sku, 1, Money.Gbp(100)))],
            Money.Gbp(100),
            "GB",
            DateTimeOffset.UtcNow
        );

    public Task BuyAsync(Guid? user, params IReadOnlyList<string> skus) => BuyAsync(Order(user, skus));

    /// <summary>Done when the event is in the log of Orders, and was learnt.</summary>
    public async Task BuyAsync(OrderConfirmed order)
    {
        var bus = shop.Services.GetRequiredService<IMessageBus>();
        await bus.InvokeAsync<IEvent>(new ReserveStock(order.OrderId, []));
        await shop.Services.TrackActivity(Patience).PublishMessageAndWaitAsync(order);
    }

    public Task PublishAsync(IEvent happened) =>
        shop.Services.TrackActivity(Patience).PublishMessageAndWaitAsync(happened);

    /// <summary>Done when the rebuilt model answers.</summary>
    public async Task<JsonElement> RebuildAsync()
    {
        var boss = await shop.As(Roles.Operator);
        await shop
            .Services.TrackActivity(Patience)
            .ExecuteAndWaitAsync(async _ =>
            {
                using var accepted = await boss.PostAsync("/api/recommendations/rebuild", null);
                accepted.StatusCode.ShouldBe(System.Net.HttpStatusCode.Accepted);
            });
        return await ModelAsync();
    }

    public async Task<JsonElement> ModelAsync() =>
        await (await shop.As(Roles.Operator)).GetFromJsonAsync<JsonElement>("/api/recommendations/rebuild");

    public static Guid IdOf(HttpClient customer)
    {
        var claims = customer.DefaultRequestHeaders.Authorization!.Parameter!.Split('.')[1];
        return JsonElement.Parse(Base64Url.DecodeFromChars(claims)).GetProperty("sub").GetGuid();
    }

    public static async Task<IReadOnlyList<string>> AskAsync(HttpClient caller, string path) =>
        [
            .. (await caller.GetFromJsonAsync<JsonElement>($"/api/recommendations{path}"))
                .GetProperty("items")
                .EnumerateArray()
                .Select(item => $"{item.GetProperty("sku")}: {item.GetProperty("because")}"),
        ];
}
