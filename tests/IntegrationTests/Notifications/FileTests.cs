using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Extraction;
using IntegrationTests.Orders;
using IntegrationTests.Shop;
using Orders.Contracts;
using Users.Contracts;

namespace IntegrationTests.Notifications;

/// <summary>Mails as files, which is what a shop does unless it is told of a mail server.</summary>
public sealed class FileTests : IAsyncLifetime, IDisposable
{
    private const string Name = "Zoë <b>Ada</b> & \"Co\"";
    private readonly TemporaryFolder folder = new();
    private ShopHost shop = null!;
    private MailRoom room = null!;

    public async Task InitializeAsync()
    {
        shop = await ShopHost.StartAsync(new ShopOptions { Folder = folder.Path });
        room = new MailRoom(shop);
    }

    public Task DisposeAsync() => shop.DisposeAsync().AsTask();

    public void Dispose() => folder.Dispose();

    [MailPeerFact]
    public async Task Each_step_of_an_order_is_told_once_in_text_and_in_HTML()
    {
        var address = MailRoom.NewAddress();
        var zoë = await room.RegisterAsync(address, Name);
        var (sku, none) = (await room.Desk.NewProduct(10), await room.Desk.NewProduct(0));
        var order = (await room.OrderAsync(zoë, OrderDesk.Line(sku, 4))).Id();
        await room.Desk.Dispatch(order);
        var goods = new { items = new[] { new { sku, quantity = 1 } }, reason = "blue" };
        using (
            var returned = await OrderDesk.Post(
                await room.Desk.Sales,
                $"/api/orders/{order}/returns",
                goods,
                OrderDesk.Patience
            )
        )
            returned.IsSuccessStatusCode.ShouldBeTrue();
        (await room.OrderAsync(zoë, OrderDesk.Line(none))).Status().ShouldBe("cancelled");

        await room.UntilAsync(zoë, "sent", 5);

        var mails = await FilesToAsync(address);
        mails
            .Select(mail => $"{mail.GetProperty("subject")}")
            .Order()
            .ShouldBe([
                "Welcome to the shop",
                "Your money is on its way back",
                "Your order is cancelled",
                "Your order is confirmed",
                "Your order is on its way",
            ]);
        var confirmed = mails.Single(mail => $"{mail.GetProperty("subject")}" == "Your order is confirmed");
        $"{confirmed.GetProperty("messageId")}".ShouldBe($"<order-confirmed-{order:n}@shop.example>");
        $"{confirmed.GetProperty("to")[0].GetProperty("name")}".ShouldBe(Name);
        $"{confirmed.GetProperty("text")}".ShouldContain("  4 x A thing at GBP 2.50: GBP 10.00");
        $"{confirmed.GetProperty("text")}".ShouldContain($"Thank you, {Name},");
        $"{confirmed.GetProperty("html")}".ShouldContain(
            "Thank you, Zo&#235; &lt;b&gt;Ada&lt;/b&gt; &amp; &quot;Co&quot;."
        );
        $"{confirmed.GetProperty("html")}".ShouldContain("Total GBP 10.00");
    }

    [Fact]
    public async Task What_is_heard_twice_is_told_once()
    {
        var ada = await room.RegisterAsync(MailRoom.NewAddress());
        var order = (await room.OrderAsync(ada, OrderDesk.Line(await room.Desk.NewProduct(1)))).Id();
        await room.UntilAsync(ada, "sent", 2);

        await room.PublishAsync(new UserRegistered(ada));
        await room.PublishAsync(new OrderConfirmed(order, ada, [], Money.Gbp(1), "GB", DateTimeOffset.UtcNow));

        (await room.LogAsync($"userId={ada}")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Guests_have_no_address_and_get_no_mail()
    {
        var order = Guid.NewGuid();

        await room.PublishAsync(new OrderShipped(order, null, DateTimeOffset.UtcNow));

        (await room.LogAsync($"orderId={order}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_is_erased_is_not_written_to_again_and_what_named_them_is_gone()
    {
        var ada = await room.RegisterAsync(MailRoom.NewAddress());
        var sent = (await room.UntilAsync(ada, "sent", 1))[0];
        $"{sent.GetProperty("recipient")}".ShouldStartWith("ada-");
        Files().Count(file => file.Contains($"welcome-{ada:n}", StringComparison.Ordinal)).ShouldBe(1);

        await room.EraseAsync(ada);
        await Eventually.Become(
            () => !Files().Any(file => file.Contains($"{ada:n}", StringComparison.Ordinal)),
            "the file is gone"
        );
        var order = Guid.NewGuid();
        await room.PublishAsync(new OrderShipped(order, ada, DateTimeOffset.UtcNow));

        // Nobody has told Notifications that nothing is to be written: Users does not know the address any more.
        await room.UntilAsync(ada, "suppressed", 1);
        foreach (var mail in await room.LogAsync($"userId={ada}"))
            mail.GetProperty("recipient").ValueKind.ShouldBe(JsonValueKind.Null);
        Files().ShouldNotContain(file => file.Contains($"{order:n}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_Orders_does_not_know_cannot_be_told_and_staff_see_that()
    {
        var ada = await room.RegisterAsync(MailRoom.NewAddress());

        await room.PublishAsync(new OrderShipped(Guid.NewGuid(), ada, DateTimeOffset.UtcNow));

        var failed = (await room.UntilAsync(ada, "failed", 1))[0];
        $"{failed.GetProperty("lastReason")}".ShouldBe("Orders does not know what it tells of.");
    }

    private IEnumerable<string> Files() =>
        Directory.Exists(Path.Combine(folder.Path, "mail"))
            ? Directory.EnumerateFiles(Path.Combine(folder.Path, "mail"), "*.eml", SearchOption.AllDirectories)
            : [];

    private async Task<IReadOnlyList<JsonElement>> FilesToAsync(string address) =>
        [
            .. (await MailPeer.ReadAsync(Files())).Where(mail =>
                $"{mail.GetProperty("to")[0].GetProperty("address")}" == address
            ),
        ];
}
