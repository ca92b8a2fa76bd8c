using System.Diagnostics;
using Notifications.Data;

namespace Notifications;

/// <summary>
/// The span of each mail, in the trace of what it is about: the round that it is sent in is nobody's in particular.
/// </summary>
internal static class MailSpans
{
    private static readonly ActivitySource Source = new(nameof(Notifications));

    /// <summary>Null when nobody listens.</summary>
    public static Activity? Start(Delivery delivery)
    {
        if (!Source.HasListeners() || !ActivityContext.TryParse(delivery.Trace, null, isRemote: true, out var about))
            return null;
        return Source
            .StartActivity($"{delivery.Kind.Word()} mail", ActivityKind.Producer, about)
            ?.SetTag("mail.kind", delivery.Kind.Word())
            .SetTag("user.id", delivery.UserId);
    }

    public static void End(this Activity span, Verdict verdict)
    {
        span.SetTag("mail.outcome", verdict.Outcome);
        if (verdict.Outcome != Verdict.Sent)
            span.SetStatus(ActivityStatusCode.Error).SetTag("error.type", verdict.Outcome);
    }
}
