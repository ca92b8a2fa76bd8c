using Notifications.Data;

namespace UnitTests.Notifications;

public class DeliveryTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(3);
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 23, 59, 0, TimeSpan.Zero);

    private readonly Delivery delivery = Delivery.Of(
        MailKind.OrderConfirmed,
        Guid.Parse("0198aaaa-0000-7000-8000-000000000001"),
        Guid.NewGuid(),
        null,
        null,
        Start
    );

    [Fact]
    public void The_same_mail_has_the_same_key_whenever_it_is_sent()
    {
        delivery.Key.ShouldBe("order-confirmed-0198aaaa000070008000000000000001");
        delivery.Day.ShouldBe(new DateOnly(2026, 11, 21));
    }

    [Fact]
    public void What_was_sent_is_closed_and_says_where_it_went()
    {
        delivery.Sent("ada@shop.example", Start);

        (delivery.Status, delivery.Recipient, delivery.DueAt).ShouldBe((DeliveryStatus.Sent, "ada@shop.example", null));
        Should.Throw<Refused>(() => delivery.SendAgain(Start)).Type.ShouldBe("notification-not-resendable");
    }

    [Fact]
    public void What_is_deferred_is_tried_later_and_later_until_it_is_given_up()
    {
        var (now, waits) = (Start, new List<double>());
        while (delivery.Status == DeliveryStatus.Queued)
        {
            delivery.Defer("deferred", "not now", Patience, now);
            waits.Add(((delivery.DueAt ?? now) - now).TotalMinutes);
            now = delivery.DueAt ?? now;
        }

        waits[..8].ShouldBe([1, 2, 5, 10, 15, 30, 60, 60]);
        delivery.Status.ShouldBe(DeliveryStatus.Failed);
        (now - Start).ShouldBeInRange(Patience - TimeSpan.FromHours(1), Patience);
        (delivery.AttemptCount, delivery.Attempts.Count).ShouldBe((waits.Count, 20));
    }

    [Fact]
    public void What_was_given_up_can_be_sent_again_and_is_tried_as_long_again()
    {
        delivery.Refuse("no such mailbox", Start);
        var later = Start + TimeSpan.FromDays(30);

        delivery.SendAgain(later);

        (delivery.Status, delivery.DueAt, delivery.ClosedAt).ShouldBe((DeliveryStatus.Queued, later, null));
        delivery.Defer("deferred", "not now", Patience, later);
        (delivery.Status, delivery.DueAt).ShouldBe((DeliveryStatus.Queued, later.AddMinutes(1)));
        delivery.Attempts.Select(attempt => attempt.Result).ShouldBe(["refused", "deferred"]);
    }

    [Fact]
    public void Who_is_erased_is_not_noted_even_when_the_mail_was_under_way()
    {
        delivery.Erase(Start);
        delivery.Status.ShouldBe(DeliveryStatus.Suppressed);

        delivery.Sent("ada@shop.example", Start);

        (delivery.Status, delivery.Recipient).ShouldBe((DeliveryStatus.Sent, null));
    }

    [Fact]
    public void Where_mails_went_is_forgotten()
    {
        delivery.Sent("ada@shop.example", Start);

        delivery.Erase(Start);

        (delivery.Status, delivery.Recipient).ShouldBe((DeliveryStatus.Sent, null));
    }
}
