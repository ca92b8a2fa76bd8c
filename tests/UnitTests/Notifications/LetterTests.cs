using Notifications;
using Notifications.Data;
using Orders.Contracts;
using Users.Contracts;

namespace UnitTests.Notifications;

public class LetterTests
{
    private static readonly Guid Order = Guid.Parse("0198aaaa-0000-7000-8000-000000000001");
    private static readonly Guid Return = Guid.Parse("0198aaaa-0000-7000-8000-000000000002");
    private static readonly Guid Reset = Guid.Parse("0198aaaa-0000-7000-8000-000000000003");
    private static readonly Guid PagelessReset = Guid.Parse("0198aaaa-0000-7000-8000-000000000004");
    private static readonly Recipient Zoë = new(
        Guid.NewGuid(),
        "zoe@shop.example",
        "Zoë <script>alert(1)</script> & \"Co\""
    );
    private static readonly Facts Known = new(
        new Dictionary<Guid, Recipient> { [Zoë.UserId] = Zoë },
        new Dictionary<Guid, OrderContent>
        {
            [Order] = new(
                Order,
                [new("cup", 6, Money.Gbp(255)), new("gone", 1, Money.Gbp(100_000))],
                Money.Gbp(101_530),
                "The card was declined & nothing was <sent>.",
                [new(Return, [new("cup", 2)], Money.Gbp(510))]
            ),
        },
        new Dictionary<string, string> { ["cup"] = "A <b>cup</b> & saucer" },
        new Dictionary<Guid, PasswordLink>
        {
            [Reset] = new(Reset, "token1", "https://shop.example/password#token1", DateTimeOffset.UnixEpoch),
            [PagelessReset] = new(PagelessReset, "token2", null, DateTimeOffset.UnixEpoch),
        }
    );

    private readonly LetterTemplates templates = new();

    public static TheoryData<MailKind> Kinds => [.. Enum.GetValues<MailKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void Each_kind_has_its_words_and_what_is_filled_in_is_no_markup(MailKind kind)
    {
        var letter = Write(kind);

        letter.Subject.ShouldNotBeNullOrWhiteSpace();
        letter.Subject.ShouldNotContain("{{");
        letter.Text.ShouldContain(Zoë.Name);
        letter.Text.ShouldNotContain("Subject:");
        letter.Html.ShouldContain("Zoë &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Co&quot;", Case.Sensitive);
        letter.Html.ShouldNotContain("<script");
        letter.Html.ShouldNotContain("<b>cup");
        letter.Html.ShouldStartWith("<!DOCTYPE html>");
        letter.Html.TrimEnd().ShouldEndWith("</html>");
        foreach (var part in new[] { letter.Text, letter.Html })
            part.ShouldNotContain("{{");
    }

    [Fact]
    public void An_order_is_told_with_its_lines_in_money()
    {
        var letter = Write(MailKind.OrderConfirmed);

        letter.Text.ShouldContain("  6 x A <b>cup</b> & saucer at GBP 2.55: GBP 15.30");
        // What Catalog does not know is called by its sku.
        letter.Text.ShouldContain("  1 x gone at GBP 1000.00: GBP 1000.00");
        letter.Text.ShouldContain("Total GBP 1015.30");
        letter.Text.ShouldContain($"{Order}");
        letter.Html.ShouldContain("A &lt;b&gt;cup&lt;/b&gt; &amp; saucer");
        letter.Html.ShouldContain("GBP 15.30");
    }

    [Fact]
    public void A_cancelled_order_says_why()
    {
        Write(MailKind.OrderCancelled).Text.ShouldContain("The card was declined & nothing was <sent>.");
        Write(MailKind.OrderCancelled).Html.ShouldContain("The card was declined &amp; nothing was &lt;sent&gt;.");
        Write(MailKind.OrderConfirmed).Text.ShouldNotContain("declined");
    }

    [Fact]
    public void A_return_tells_what_came_back_and_what_was_refunded()
    {
        var letter = Write(MailKind.OrderReturned);

        letter.Text.ShouldContain("  2 x A <b>cup</b> & saucer\n");
        letter.Text.ShouldContain("Refunded GBP 5.10");
        letter.Text.ShouldNotContain("gone");
    }

    [Fact]
    public void A_password_is_set_on_a_page_or_by_a_code_where_the_shop_has_none()
    {
        var (onPage, byCode) = (Write(MailKind.PasswordReset), Write(MailKind.Invitation));

        onPage.Text.ShouldContain("https://shop.example/password#token1");
        onPage.Html.ShouldContain("href=\"https://shop.example/password#token1\"");
        onPage.Text.ShouldNotContain("The code for it");
        byCode.Text.ShouldContain("The code for it: token2");
        byCode.Html.ShouldContain("<code>token2</code>");
        byCode.Html.ShouldNotContain("href");
        byCode.Text.ShouldContain("until 1 January 1970, 00:00 UTC");
    }

    [Fact]
    public void What_nobody_knows_is_not_told()
    {
        LetterFacts.Of(Delivery(MailKind.OrderReturned, Guid.NewGuid(), Order), Zoë, Known).ShouldBeNull();
        LetterFacts.Of(Delivery(MailKind.OrderShipped, Guid.NewGuid(), Guid.NewGuid()), Zoë, Known).ShouldBeNull();
    }

    private Letter Write(MailKind kind)
    {
        var delivery = kind switch
        {
            MailKind.Welcome => Delivery(kind, Zoë.UserId, null),
            MailKind.OrderReturned => Delivery(kind, Return, Order),
            MailKind.PasswordReset => Delivery(kind, Reset, null),
            MailKind.Invitation => Delivery(kind, PagelessReset, null),
            _ => Delivery(kind, Order, Order),
        };
        return templates.Fill(kind, LetterFacts.Of(delivery, Zoë, Known)!);
    }

    private static Delivery Delivery(MailKind kind, Guid about, Guid? order) =>
        global::Notifications.Data.Delivery.Of(kind, about, Zoë.UserId, order, null, DateTimeOffset.UnixEpoch);
}
