using Notifications.Data;

namespace Notifications;

/// <summary>What a round came to.</summary>
/// <param name="Verdicts">What became of each mail that was tried.</param>
/// <param name="IsMore">There are others that are due.</param>
/// <param name="InVain">Nobody takes mails now, or nobody says what is to be in them.</param>
public sealed record RoundReport(IReadOnlyList<Verdict> Verdicts, bool IsMore, bool InVain)
{
    internal static RoundReport Nothing { get; } = new([], IsMore: false, InVain: false);

    internal static RoundReport Interrupted { get; } = new([], IsMore: false, InVain: true);
}

/// <summary>What became of one mail.</summary>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="Outcome"><c>sent</c>, <c>refused</c>, <c>deferred</c>, <c>unreachable</c>, <c>failed</c> or <c>suppressed</c>.</param>
/// <param name="Recipient">Where it went; null when it did not.</param>
/// <param name="Reason">Why it did not.</param>
public sealed record Verdict(Guid DeliveryId, string Outcome, string? Recipient, string? Reason)
{
    internal const string Sent = "sent";
    internal const string Refused = "refused";
    internal const string Deferred = "deferred";
    internal const string Unreachable = "unreachable";
    internal const string Failed = "failed";
    internal const string Suppressed = "suppressed";

    internal static Verdict On(Delivery delivery, MailOutcome outcome, string recipient) =>
        outcome.Result == MailResult.Sent
            ? new Verdict(delivery.Id, Sent, recipient, null)
            : new Verdict(
                delivery.Id,
                outcome.Result switch
                {
                    MailResult.Refused => Refused,
                    MailResult.Deferred => Deferred,
                    _ => Unreachable,
                },
                null,
                // Reasons are logged, and kept when the address is not.
                outcome.Reason!.Replace(recipient, "the recipient", StringComparison.OrdinalIgnoreCase)
            );

    /// <summary>Writes down what became of the mail.</summary>
    internal void Apply(Delivery delivery, TimeSpan patience, DateTimeOffset now)
    {
        switch (Outcome)
        {
            case Sent:
                delivery.Sent(Recipient!, now);
                break;
            case Suppressed:
                delivery.Suppress(now);
                break;
            case Refused:
                delivery.Refuse(Reason!, now);
                break;
            case Failed:
                delivery.Fail(Reason!, now);
                break;
            default:
                delivery.Defer(Outcome, Reason!, patience, now);
                break;
        }
    }
}
