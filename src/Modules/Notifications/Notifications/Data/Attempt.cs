namespace Notifications.Data;

/// <summary>One attempt to send a mail.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Result"><c>sent</c>, <c>refused</c>, <c>deferred</c>, <c>unreachable</c>, <c>failed</c>.</param>
/// <param name="Reason">Why it was not sent; no address is in it.</param>
public sealed record Attempt(DateTimeOffset At, string Result, string? Reason);
