using Notifications.Data;

namespace Notifications;

/// <summary>
/// Asks and sends before the transaction, and writes down in it what became of each mail. Whoever dies in between sends the
/// same mails again, as the same mails: see docs/decisions/0023-mails.md.
/// </summary>
public static class SendMailsHandler
{
    public static async Task<RoundReport> LoadAsync(
        SendMails command,
        ModuleDatabase<NotificationsDbContext> database,
        IMailTransport transport,
        LetterTemplates templates,
        IMessageBus bus,
        MailLog log,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        await using var notifications = database.CreateReader();
        if (!await notifications.Postmen.AnyAsync(postman => postman.Round == command.Round, cancel))
            return RoundReport.Nothing;
        var due = await notifications.Due(time.GetUtcNow()).Take(transport.Batch).ToListAsync(cancel);
        if (due is [])
            return RoundReport.Nothing;

        try
        {
            var facts = await Facts.AskAsync(due, bus, cancel);
            return await new Sending(transport, templates, time).SendAsync(due, facts, cancel);
        }
        catch (Exception silence)
            when (silence is ModuleUnavailableException or ModuleFailedException or TimeoutException)
        {
            log.Interrupted(due.Count, silence.Message);
            return RoundReport.Interrupted;
        }
    }

    public static async Task<OutgoingMessages> Handle(
        SendMails command,
        RoundReport report,
        NotificationsDbContext notifications,
        Patience patience,
        MailLog log,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var (messages, now) = (new OutgoingMessages(), time.GetUtcNow());
        var verdicts = report.Verdicts.ToDictionary(verdict => verdict.DeliveryId);
        foreach (
            var delivery in await notifications
                .Deliveries.Where(row => verdicts.Keys.Contains(row.Id))
                .ToListAsync(cancel)
        )
        {
            var verdict = verdicts[delivery.Id];
            verdict.Apply(delivery, patience.Longest, now);
            log.Tried(delivery, verdict);
            if (delivery.Tells(verdict, now) is { } told)
                messages.Add(told);
        }

        var postman = await notifications.PostmanAsync(cancel);
        if (postman.Round == command.Round && await NextAsync(postman, report, notifications, now, cancel) is { } next)
            messages.Add(next);
        return messages;
    }

    private static object? Tells(this Delivery delivery, Verdict verdict, DateTimeOffset now) =>
        delivery switch
        {
            // It went out while the account was being erased.
            { Erased: true } when verdict.Outcome == Verdict.Sent => new ForgetMails(delivery.UserId),
            { Status: DeliveryStatus.Refused or DeliveryStatus.Failed } => new NotificationFailed(
                delivery.Id,
                delivery.Kind.Word(),
                delivery.UserId,
                delivery.OrderId,
                now
            ),
            _ => null,
        };

    private static async Task<object?> NextAsync(
        Postman postman,
        RoundReport report,
        NotificationsDbContext notifications,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        report switch
        {
            { InVain: true } => postman.Rest(now),
            { Verdicts: not [] } or { IsMore: true } => postman.Next(report.IsMore, now),
            _ => postman.Idle(
                await notifications
                    .Deliveries.Where(row => row.DueAt != null)
                    .OrderBy(row => row.DueAt)
                    .Select(row => row.DueAt)
                    .FirstOrDefaultAsync(cancel),
                now
            ),
        };
}
