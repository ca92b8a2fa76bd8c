namespace Notifications.Data;

/// <summary>
/// When the queue is next looked at. There is one; each of its rounds is a message, and one that another has taken the place
/// of does nothing.
/// </summary>
public sealed class Postman : IVersioned
{
    private const int Only = 1;
    private const string Group = "postman";

    // What comes within a second goes in one round.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // Where writers do not wait for each other, one may commit a mail just when a round has found none.
    private static readonly TimeSpan LastLook = TimeSpan.FromSeconds(30);

    // A round that was never heard of again is a dead letter.
    private static readonly TimeSpan Lost = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    public int Id { get; private init; } = Only;

    public int Round { get; private set; }

    /// <summary>When the round is; null when none is needed.</summary>
    public DateTimeOffset? ComesAt { get; private set; }

    /// <summary>The next round is to see whether anything was missed.</summary>
    public bool LooksAgain { get; private set; }

    /// <summary>How many rounds in a row found nobody who takes mails.</summary>
    public int InVain { get; private set; }

    public int Version { get; set; }

    /// <summary>There is something to send: comes soon, unless a round is near or under way.</summary>
    public object? Call(DateTimeOffset now) =>
        ComesAt is { } comes && comes <= now + Pause && comes > now - Lost ? null
        : InVain > 0 && ComesAt > now ? null
        : Plan(now + Pause);

    /// <summary>Mails were sent, or tried: others may be there.</summary>
    public object Next(bool isMore, DateTimeOffset now)
    {
        (LooksAgain, InVain) = (false, 0);
        return Plan(isMore ? now : now + Pause);
    }

    /// <summary>Nobody takes mails: waits, longer each time.</summary>
    public object Rest(DateTimeOffset now)
    {
        var pause = TimeSpan.FromSeconds(5 * Math.Pow(2, Math.Min(InVain++, 10)));
        return Plan(now + (pause < LongestPause ? pause : LongestPause));
    }

    /// <summary>Nothing was due.</summary>
    /// <param name="due">When something will be.</param>
    /// <param name="now">The time.</param>
    public object? Idle(DateTimeOffset? due, DateTimeOffset now)
    {
        InVain = 0;
        var last = LooksAgain;
        LooksAgain = due is null && !last;
        if (due is not null || LooksAgain)
            return Plan(due ?? now + LastLook);
        ComesAt = null;
        return null;
    }

    private DeliveryMessage Plan(DateTimeOffset at)
    {
        (Round, ComesAt) = (Round + 1, at);
        return new SendMails(Round).WithDeliveryOptions(new DeliveryOptions { ScheduledTime = at, GroupId = Group });
    }
}
