namespace Platform.Mail;

/// <summary>What became of an attempt to send a mail.</summary>
public enum MailResult
{
    /// <summary>It was taken: it is on its way, or in its file.</summary>
    Sent,

    /// <summary>It will never be taken: no such mailbox, say.</summary>
    Refused,

    /// <summary>It was not taken now; others may be.</summary>
    Deferred,

    /// <summary>Nobody takes mails now.</summary>
    Unreachable,
}

/// <summary>The outcome of an attempt, and why it was not sent.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Reason">Why it was not sent, in the words of who said so; null when it was.</param>
public readonly record struct MailOutcome(MailResult Result, string? Reason)
{
    /// <summary>It was taken.</summary>
    public static MailOutcome Sent { get; } = new(MailResult.Sent, null);

    internal static MailOutcome Refused(string reason) => new(MailResult.Refused, reason);

    internal static MailOutcome Deferred(string reason) => new(MailResult.Deferred, reason);

    internal static MailOutcome Unreachable(string reason) => new(MailResult.Unreachable, reason);
}
