using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Notifications.Data;

namespace Notifications;

/// <summary>Counts what became of mails, and logs what did not go well. Addresses are in neither.</summary>
public sealed partial class MailLog
{
    /// <summary>The name of the meter.</summary>
    internal const string Meter = "Notifications";

    private readonly Counter<long> mails;
    private readonly ILogger<MailLog> log;

    public MailLog(IMeterFactory meters, ILogger<MailLog> log)
    {
        this.log = log;
        mails = meters
            .Create(Meter)
            .CreateCounter<long>("notifications.mails", "{mail}", "Attempts to send a mail, by kind and outcome.");
    }

    internal void Tried(Delivery delivery, Verdict verdict)
    {
        var kind = delivery.Kind.Word();
        mails.Add(1, new("mail.kind", kind), new("mail.outcome", verdict.Outcome));
        if (delivery.Status is DeliveryStatus.Refused or DeliveryStatus.Failed)
            LogGivenUp(delivery.Id, kind, delivery.Status.Word(), verdict.Reason);
        else if (verdict.Reason is not null)
            LogLater(delivery.Id, kind, verdict.Outcome, delivery.DueAt, verdict.Reason);
    }

    internal void Interrupted(int count, string reason) => LogInterrupted(count, reason);

    [LoggerMessage(LogLevel.Error, "Notification {Id} ({Kind}) is {Status}: {Reason}")]
    private partial void LogGivenUp(Guid id, string kind, string status, string? reason);

    [LoggerMessage(LogLevel.Warning, "Notification {Id} ({Kind}) is {Outcome}, again at {DueAt:u}: {Reason}")]
    private partial void LogLater(Guid id, string kind, string outcome, DateTimeOffset? dueAt, string reason);

    [LoggerMessage(LogLevel.Warning, "{Count} mails wait, as it is not known what is to be in them: {Reason}")]
    private partial void LogInterrupted(int count, string reason);
}
