using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Shop;
using Payments.Contracts;

namespace IntegrationTests.Payments;

[Collection(ShopCollection.Name)]
public sealed class PaymentRoutesTests(OpenShop open)
{
    private readonly Cashier cashier = new(open.Shop);

    [Fact]
    public async Task An_order_that_nobody_paid_has_no_payments() =>
        (await cashier.PaymentAsync(Guid.CreateVersion7())).ShouldBeNull();

    [Theory]
    [InlineData("/api/payments", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/payments?orderId=7", HttpStatusCode.BadRequest)]
    [InlineData("/api/payments/ledger?limit=0", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/payments/ledger?limit=201", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/payments/ledger?cursor=hello", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/payments/ledger?cursor=AAAAAAAAAAE", HttpStatusCode.UnprocessableEntity)]
    public async Task What_is_asked_wrongly_is_said_to_be_wrong(string path, HttpStatusCode status)
    {
        await cashier.AskAsync(new ChargePayment(Guid.CreateVersion7(), Money.Gbp(1), "tok_visa"));
        var boss = await open.Shop.As(Roles.Operator);
        using var answer = await boss.GetAsync(path);
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task The_ledger_is_read_to_its_end_page_by_page()
    {
        var orders = Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7()).ToList();
        await cashier.AskAllAsync(orders.Select(id => new ChargePayment(id, Money.Gbp(7), "tok_visa")));

        var lines = await ReadAllAsync(limit: 2);

        lines.Select(line => line.Key).ShouldBeUnique();
        foreach (var id in orders)
            lines.Single(line => line.OrderId == id).Amount.ShouldBe(Money.Gbp(7));
    }

    [Fact]
    public async Task Only_the_operator_reads_the_ledger()
    {
        var sales = await open.Shop.As(Roles.Sales);
        using var answer = await sales.GetAsync("/api/payments/ledger");
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_provider_without_its_ledger_is_unhealthy()
    {
        using var instead = new TemporaryFolder();
        var settings = new Dictionary<string, string> { ["Payments:Provider:Ledger"] = instead.Path };
        await using var shop = await ShopHost.StartAsync(new ShopOptions { Settings = settings });

        using var answer = await shop.Anonymous.GetAsync("/health");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var health = await answer.Content.ReadFromJsonAsync<JsonElement>();
        health
            .GetProperty("checks")
            .GetProperty("payment provider")
            .GetProperty("status")
            .GetString()
            .ShouldBe("unhealthy");
    }

    private async Task<List<LineSeen>> ReadAllAsync(int limit)
    {
        var boss = await open.Shop.As(Roles.Operator);
        var lines = new List<LineSeen>();
        for (string? cursor = ""; cursor is not null; )
        {
            var page = await boss.GetFromJsonAsync<Items<LineSeen>>(
                $"/api/payments/ledger?limit={limit}{(cursor == "" ? "" : $"&cursor={cursor}")}"
            );
            lines.AddRange(page!.List);
            cursor = page.Next;
        }

        return lines;
    }

    private sealed record LineSeen(string Id, string Kind, Guid OrderId, Money Amount, DateTimeOffset At, string Key);
}
