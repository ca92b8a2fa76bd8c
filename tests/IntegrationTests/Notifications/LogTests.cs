using System.Net;
using System.Text.Json;
using IntegrationTests.Orders;
using IntegrationTests.Shop;

namespace IntegrationTests.Notifications;

/// <summary>What staff see, and nobody else.</summary>
[Collection(ShopCollection.Name)]
public sealed class LogTests(OpenShop open)
{
    private readonly ShopHost shop = open.Shop;
    private readonly MailRoom room = new(open.Shop);

    [Fact]
    public async Task Staff_see_the_log_and_customers_and_strangers_do_not()
    {
        foreach (var role in new[] { Roles.Sales, Roles.Operator })
            (await StatusAsync(await shop.As(role), "/api/notifications")).ShouldBe(HttpStatusCode.OK);
        foreach (var role in new[] { Roles.Customer, Roles.Warehouse, Roles.Catalog })
        {
            var caller = await shop.As(role);
            (await StatusAsync(caller, "/api/notifications")).ShouldBe(HttpStatusCode.Forbidden);
            (await StatusAsync(caller, $"/api/notifications/{Guid.NewGuid()}")).ShouldBe(HttpStatusCode.Forbidden);
            using var resent = await caller.PostAsync($"/api/notifications/{Guid.NewGuid()}/resend", null);
            resent.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }

        (await StatusAsync(shop.Anonymous, "/api/notifications")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task It_is_searched_by_status_kind_order_and_customer_the_newest_first()
    {
        var ada = await room.RegisterAsync(MailRoom.NewAddress());
        await room.UntilAsync(ada, "sent", 1);
        var order = (await room.OrderAsync(ada, OrderDesk.Line(await room.Desk.NewProduct(1)))).Id();
        await room.Desk.Dispatch(order);
        await room.UntilAsync(ada, "sent", 3);

        Kinds(await room.LogAsync($"userId={ada}")).ShouldBe(["order-shipped", "order-confirmed", "welcome"]);
        Kinds(await room.LogAsync($"orderId={order}")).ShouldBe(["order-shipped", "order-confirmed"]);
        Kinds(await room.LogAsync($"userId={ada}&kind=welcome&status=sent")).ShouldBe(["welcome"]);
        (await room.LogAsync($"userId={ada}&status=failed")).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_read_page_by_page()
    {
        var ada = await room.RegisterAsync(MailRoom.NewAddress());
        await room.UntilAsync(ada, "sent", 1);
        var order = (await room.OrderAsync(ada, OrderDesk.Line(await room.Desk.NewProduct(1)))).Id();
        await room.Desk.Dispatch(order);
        await room.UntilAsync(ada, "sent", 3);

        var first = await OrderDesk.Get(await room.Desk.Sales, $"/api/notifications?userId={ada}&limit=2");
        var next = $"/api/notifications?userId={ada}&limit=2&cursor={first.GetProperty("next")}";
        var second = await OrderDesk.Get(await room.Desk.Sales, next);

        Kinds(first.GetProperty("items").EnumerateArray()).ShouldBe(["order-shipped", "order-confirmed"]);
        Kinds(second.GetProperty("items").EnumerateArray()).ShouldBe(["welcome"]);
        second.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task One_mail_is_shown_with_what_was_tried()
    {
        var ada = await room.RegisterAsync(MailRoom.NewAddress());
        var mail = (await room.UntilAsync(ada, "sent", 1))[0];

        var attempt = (await room.OneAsync(mail)).GetProperty("attempts").EnumerateArray().ShouldHaveSingleItem();

        $"{attempt.GetProperty("result")}".ShouldBe("sent");
        using var again = await room.ResendAsync(mail);
        $"{(await OrderDesk.Expect(again, HttpStatusCode.Conflict)).GetProperty("type")}".ShouldEndWith(
            "notification-not-resendable"
        );
    }

    [Fact]
    public async Task What_is_not_there_and_what_is_no_word_is_said()
    {
        var sales = await room.Desk.Sales;
        (await StatusAsync(sales, $"/api/notifications/{Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(sales, "/api/notifications?status=lost")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await StatusAsync(sales, "/api/notifications?kind=spam")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var again = await sales.PostAsync($"/api/notifications/{Guid.NewGuid()}/resend", null);
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static IEnumerable<string> Kinds(IEnumerable<JsonElement> mails) =>
        mails.Select(mail => $"{mail.GetProperty("kind")}");

    private static async Task<HttpStatusCode> StatusAsync(HttpClient caller, string path)
    {
        using var answer = await caller.GetAsync(path);
        return answer.StatusCode;
    }
}
