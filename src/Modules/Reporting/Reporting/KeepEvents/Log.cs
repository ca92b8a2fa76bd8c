using Reporting.Data;

namespace Reporting;

/// <summary>How events come into the log: each of them once, whichever way they come.</summary>
internal static class Log
{
    public static void Keep(this ReportingDbContext reporting, IReadOnlyList<Envelope> published) =>
        reporting.Keep([.. published.Select(one => new KeptEvent(one.Id, one.MessageType, one.SentAt, one.Body!))]);

    public static void Keep(this ReportingDbContext reporting, IReadOnlyList<KeptEvent> published)
    {
        if (published is [])
            return;
        reporting.Accumulate(LogTurn.Next);
        foreach (var one in published)
            reporting.AppendIfAbsent(
                new LoggedEvent
                {
                    MessageId = one.Id,
                    Type = one.Type,
                    PublishedAt = one.PublishedAt,
                    Body = one.Body,
                }
            );
    }
}
