using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Extraction;
using IntegrationTests.Orders;
using IntegrationTests.Shop;
using Platform.Messaging;

namespace IntegrationTests.Notifications;

/// <summary>Customers of a shop, and what its staff see of the mails to them.</summary>
internal sealed class MailRoom(ShopHost shop)
{
    public OrderDesk Desk { get; } = new(shop);

    public static Dictionary<string, string> Smtp(int port) =>
        new()
        {
            ["Notifications:Transport"] = "smtp",
            ["Notifications:From"] = "Läden & Co <shop@shop.example>",
            ["Notifications:Smtp:Host"] = "127.0.0.1",
            ["Notifications:Smtp:Port"] = $"{port}",
            ["Notifications:Smtp:Tls"] = "false",
        };

    /// <summary>Opens an account; a mail is to go there.</summary>
    public async Task<Guid> RegisterAsync(string email, string name = "Ada")
    {
        var account = new
        {
            email,
            name,
            password = "correct horse battery staple",
        };
        using var created = await shop.Anonymous.PostAsJsonAsync("/api/users", account);
        return (await OrderDesk.Expect(created, HttpStatusCode.Created)).Id();
    }

    public static string NewAddress(string who = "ada") => $"{who}-{Guid.NewGuid():n}@shop.example";

    /// <summary>Places an order for a customer, as sales do.</summary>
    public async Task<JsonElement> OrderAsync(Guid customer, params object[] lines)
    {
        var body = OrderDesk.Body(lines);
        body["customerId"] = customer;
        return await OrderDesk.Place(await Desk.Sales, body);
    }

    public async Task EraseAsync(Guid user)
    {
        using var erased = await (await shop.As(Roles.Operator)).DeleteAsync($"/api/users/{user}");
        erased.IsSuccessStatusCode.ShouldBeTrue();
    }

    public async Task<IReadOnlyList<JsonElement>> LogAsync(string query) =>
        [
            .. (await OrderDesk.Get(await Desk.Sales, $"/api/notifications?{query}"))
                .GetProperty("items")
                .EnumerateArray(),
        ];

    /// <summary>The mails to a customer, once as many as that are as they are said to be.</summary>
    public async Task<IReadOnlyList<JsonElement>> UntilAsync(Guid customer, string status, int count)
    {
        IReadOnlyList<JsonElement> mails = [];
        await Eventually.Become(
            async () => (mails = await LogAsync($"userId={customer}&status={status}")).Count == count,
            $"{count} mails are {status}"
        );
        return mails;
    }

    public async Task<JsonElement> OneAsync(JsonElement mail) =>
        await OrderDesk.Get(await Desk.Sales, $"/api/notifications/{mail.Id()}");

    public async Task<HttpResponseMessage> ResendAsync(JsonElement mail) =>
        await (await Desk.Sales).PostAsync($"/api/notifications/{mail.Id()}/resend", null);

    public Task PublishAsync(IEvent happened) =>
        shop.Services.TrackActivity(TimeSpan.FromSeconds(60)).PublishMessageAndWaitAsync(happened);
}
