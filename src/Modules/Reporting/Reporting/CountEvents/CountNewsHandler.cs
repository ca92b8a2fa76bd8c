using Reporting.Data;

namespace Reporting;

/// <summary>Counts what is in the log and was not counted yet. Answered by <see cref="NewsCounted"/>.</summary>
public sealed record CountNews;

/// <summary>Some of it is counted.</summary>
/// <param name="More">Whether there is more.</param>
public sealed record NewsCounted(bool More);

public static class CountNewsHandler
{
    public static async Task<(NewsCounted, ReportsRebuilt?)> Handle(
        CountNews command,
        ReportingDbContext reporting,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var models = await reporting.ModelsAsync(time, cancel);
        var answering = models.Last(model => model.CompleteAt is not null);
        if (models[0] != answering)
            await reporting.ForgetAsync(before: answering.Generation, cancel);

        var more = await reporting.CountAsync(answering, cancel);
        if (models[^1] is not { CompleteAt: null, PastOf: null } next)
            return (new NewsCounted(more), null);

        // Both have counted the log to its end in this transaction, so nobody sees the new one without the latest.
        more |= await reporting.CountAsync(next, cancel);
        return more ? (new NewsCounted(true), null) : (new NewsCounted(false), Completed(next, time.GetUtcNow()));
    }

    private static ReportsRebuilt Completed(ReadModel next, DateTimeOffset now)
    {
        next.Complete(now);
        return new ReportsRebuilt(next.Generation, next.Events, now);
    }
}
