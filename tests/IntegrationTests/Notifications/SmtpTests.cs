using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using IntegrationTests.Orders;
using IntegrationTests.Shop;

namespace IntegrationTests.Notifications;

/// <summary>Conversations with a mail server that others wrote, in a process of its own.</summary>
public sealed class SmtpTests : IAsyncDisposable
{
    private readonly SkippingTime time = new();
    private ShopHost? shop;

    [MailPeerFact]
    public async Task A_mail_is_handed_to_a_mail_server()
    {
        await using var server = await MailPeer.ServeAsync();
        var room = await OpenAsync(server.Port);
        var address = MailRoom.NewAddress();

        var ada = await room.RegisterAsync(address, "Zoë Ålström");

        var taken = await server.NextAsync("taken", address);
        $"{taken.GetProperty("from")}".ShouldBe("shop@shop.example");
        var mail = taken.GetProperty("mail");
        $"{mail.GetProperty("subject")}".ShouldBe("Welcome to the shop");
        $"{mail.GetProperty("messageId")}".ShouldBe($"<welcome-{ada:n}@shop.example>");
        $"{mail.GetProperty("from").GetProperty("name")}".ShouldBe("Läden & Co");
        $"{mail.GetProperty("to")[0].GetProperty("name")}".ShouldBe("Zoë Ålström");
        $"{mail.GetProperty("text")}".ShouldStartWith("Welcome, Zoë Ålström,\r\n");
        $"{mail.GetProperty("html")}".ShouldContain("Welcome, Zo&#235; &#197;lstr&#246;m</h1>");
        $"{(await room.UntilAsync(ada, "sent", 1))[0].GetProperty("recipient")}".ShouldBe(address);
        server.Rest().ShouldNotContain(one => $"{one.GetProperty("to")}" == address);
    }

    [MailPeerFact]
    public async Task Who_says_later_is_asked_again_later()
    {
        await using var server = await MailPeer.ServeAsync();
        var room = await OpenAsync(server.Port);
        var address = MailRoom.NewAddress("greylisted");
        var ada = await room.RegisterAsync(address);
        await server.NextAsync("refused", address);
        var waiting = (await room.UntilAsync(ada, "queued", 1))[0];
        await AttemptedAsync(room, waiting, "deferred");

        time.Skip(TimeSpan.FromMinutes(1));

        await server.NextAsync("taken", address);
        var sent = (await room.UntilAsync(ada, "sent", 1))[0];
        var attempts = (await room.OneAsync(sent)).GetProperty("attempts").EnumerateArray().ToList();
        attempts.Select(attempt => $"{attempt.GetProperty("result")}").ShouldBe(["deferred", "sent"]);
        // Who was meant is said, and no address.
        $"{attempts[0].GetProperty("reason")}".ShouldContain("450");
        $"{attempts[0].GetProperty("reason")}".ShouldNotContain(address);
    }

    [MailPeerFact]
    public async Task Who_says_never_is_not_asked_again_until_staff_say_so()
    {
        await using var server = await MailPeer.ServeAsync();
        var room = await OpenAsync(server.Port);
        var address = MailRoom.NewAddress("moving");
        var ada = await room.RegisterAsync(address);
        var refused = (await room.UntilAsync(ada, "refused", 1))[0];
        refused.GetProperty("nextAttemptAt").ValueKind.ShouldBe(JsonValueKind.Null);
        $"{refused.GetProperty("lastReason")}".ShouldContain("550");

        using (var again = await room.ResendAsync(refused))
            await OrderDesk.Expect(again, HttpStatusCode.Accepted);

        await server.NextAsync("taken", address);
        await room.UntilAsync(ada, "sent", 1);
        shop!.Log.Lines.ShouldContain(line => line.Contains("is refused", StringComparison.Ordinal));
        shop.Log.Lines.ShouldNotContain(line => line.Contains(address, StringComparison.Ordinal));
    }

    [MailPeerFact]
    public async Task A_mail_that_is_refused_does_not_hold_up_the_others()
    {
        await using var server = await MailPeer.ServeAsync();
        var room = await OpenAsync(server.Port);
        var bad = await Task.WhenAll(
            room.RegisterAsync(MailRoom.NewAddress("nobody")),
            room.RegisterAsync(MailRoom.NewAddress("full")),
            room.RegisterAsync("a,b@shop.example")
        );
        var good = await room.RegisterAsync(MailRoom.NewAddress());

        await room.UntilAsync(good, "sent", 1);

        foreach (var user in bad)
            await room.UntilAsync(user, "refused", 1);
    }

    [MailPeerFact]
    public async Task While_no_mail_server_is_there_orders_go_on_and_their_mails_wait()
    {
        var (port, _) = ShopProcess.FreePorts();
        var room = await OpenAsync(port);
        var ada = await room.RegisterAsync(MailRoom.NewAddress());
        (await room.OrderAsync(ada, OrderDesk.Line(await room.Desk.NewProduct(1)))).Status().ShouldBe("confirmed");
        var gone = await room.RegisterAsync(MailRoom.NewAddress("gone"));
        foreach (var mail in await room.UntilAsync(ada, "queued", 2))
            mail.GetProperty("closedAt").ValueKind.ShouldBe(JsonValueKind.Null);
        // Erased while the mail waits.
        await room.EraseAsync(gone);
        await room.UntilAsync(gone, "suppressed", 1);

        await using var server = await MailPeer.ServeAsync(port);
        time.Skip(TimeSpan.FromHours(1));

        await room.UntilAsync(ada, "sent", 2);
        await room.UntilAsync(gone, "suppressed", 1);
        server.Rest().ShouldNotContain(one => $"{one.GetProperty("to")}".StartsWith("gone", StringComparison.Ordinal));
    }

    [MailPeerFact]
    public async Task What_cannot_be_sent_for_too_long_is_given_up_and_sent_when_staff_say_so()
    {
        await using var server = await MailPeer.ServeAsync();
        var room = await OpenAsync(server.Port, ("Notifications:GiveUpAfter", "00:00:30"));
        var ada = await room.RegisterAsync(MailRoom.NewAddress("greylisted"));
        var failed = (await room.UntilAsync(ada, "failed", 1))[0];

        using (var again = await room.ResendAsync(failed))
            await OrderDesk.Expect(again, HttpStatusCode.Accepted);

        await room.UntilAsync(ada, "sent", 1);
    }

    [MailPeerFact]
    public async Task A_mail_server_that_nobody_vouches_for_gets_nothing()
    {
        // Its certificate is one that it has made itself.
        await using var server = await MailPeer.ServeAsync(tls: new { });
        var room = await OpenAsync(server.Port, ("Notifications:Smtp:Tls", "true"));
        var ada = await room.RegisterAsync(MailRoom.NewAddress());

        var waiting = (await room.UntilAsync(ada, "queued", 1))[0];
        var attempt = await AttemptedAsync(room, waiting, "unreachable");

        $"{attempt.GetProperty("reason")}".ShouldContain("certificate");
        server.Rest().ShouldBeEmpty();
    }

    [MailPeerFact]
    public async Task A_mail_server_without_encryption_gets_nothing_unless_that_is_wanted()
    {
        await using var server = await MailPeer.ServeAsync();
        var room = await OpenAsync(server.Port, ("Notifications:Smtp:Tls", "true"));
        var ada = await room.RegisterAsync(MailRoom.NewAddress());

        await AttemptedAsync(room, (await room.UntilAsync(ada, "queued", 1))[0], "unreachable");

        server.Rest().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mail_server_that_says_nothing_holds_up_no_orders()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;
        var room = await OpenAsync(port, ("Notifications:Smtp:TimeoutSeconds", "1"));
        var ada = await room.RegisterAsync(MailRoom.NewAddress());
        var attempt = await AttemptedAsync(room, (await room.UntilAsync(ada, "queued", 1))[0], "unreachable");
        $"{attempt.GetProperty("reason")}".ShouldStartWith("The mail server has not answered within");

        var order = await room.OrderAsync(ada, OrderDesk.Line(await room.Desk.NewProduct(1)));

        order.Status().ShouldBe("confirmed");
        await room.UntilAsync(ada, "queued", 2);
    }

    public async ValueTask DisposeAsync()
    {
        if (shop is not null)
            await shop.DisposeAsync();
    }

    private async Task<MailRoom> OpenAsync(int port, params IEnumerable<(string Name, string Value)> settings)
    {
        var all = MailRoom.Smtp(port);
        foreach (var (name, value) in settings)
            all[name] = value;
        shop = await ShopHost.StartAsync(new ShopOptions { Settings = all, Clock = time });
        return new MailRoom(shop);
    }

    private static async Task<JsonElement> AttemptedAsync(MailRoom room, JsonElement mail, string result)
    {
        JsonElement attempt = default;
        await Extraction.Eventually.Become(
            async () =>
            {
                var attempts = (await room.OneAsync(mail)).GetProperty("attempts").EnumerateArray().ToList();
                attempt = attempts.LastOrDefault();
                return attempts.Count > 0;
            },
            $"the mail is {result}"
        );
        $"{attempt.GetProperty("result")}".ShouldBe(result);
        return attempt;
    }
}
