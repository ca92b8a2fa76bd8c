using Notifications;
using Notifications.Data;
using Platform.Messaging;

namespace UnitTests.Notifications;

public class PostmanTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly Postman postman = new();

    [Fact]
    public void Comes_a_second_after_the_first_mail_and_is_not_called_again_by_those_that_come_with_it()
    {
        Round(postman.Call(Start)).ShouldBe((1, 1));
        postman.Call(Start).ShouldBeNull();
        postman.Call(Start.AddSeconds(2)).ShouldBeNull();
    }

    [Fact]
    public void Goes_on_at_once_while_there_is_more_and_looks_once_again_at_the_end()
    {
        postman.Call(Start);

        Round(postman.Next(isMore: true, Start)).ShouldBe((2, 0));
        Round(postman.Next(isMore: false, Start)).ShouldBe((3, 1));
        Round(postman.Idle(null, Start)).ShouldBe((4, 30));
        postman.Idle(null, Start).ShouldBeNull();
        Round(postman.Call(Start)).ShouldBe((5, 1));
    }

    [Fact]
    public void A_new_mail_does_not_wait_for_one_that_is_to_be_tried_later()
    {
        postman.Call(Start);
        Round(postman.Idle(Start.AddHours(1), Start)).ShouldBe((2, 3600));

        Round(postman.Call(Start)).ShouldBe((3, 1));
    }

    [Fact]
    public void Rests_longer_and_longer_while_nobody_takes_mails_and_new_ones_do_not_hurry_it()
    {
        postman.Call(Start);

        Enumerable.Range(0, 7).Select(_ => Round(postman.Rest(Start)).Seconds).ShouldBe([5, 10, 20, 40, 80, 120, 120]);
        postman.Call(Start).ShouldBeNull();
        postman.Next(isMore: false, Start);
        Round(postman.Rest(Start)).Seconds.ShouldBe(5);
    }

    [Fact]
    public void Is_called_anew_when_a_round_was_never_heard_of_again()
    {
        postman.Call(Start);

        postman.Call(Start.AddMinutes(9)).ShouldBeNull();
        Round(postman.Call(Start.AddMinutes(11))).ShouldBe((2, 11 * 60 + 1));
    }

    private static (int Number, double Seconds) Round(object? planned)
    {
        var (message, options) = planned.ShouldBeOfType<DeliveryMessage>();
        options.GroupId.ShouldBe("postman");
        return (((SendMails)message).Round, (options.ScheduledTime!.Value - Start).TotalSeconds);
    }
}
