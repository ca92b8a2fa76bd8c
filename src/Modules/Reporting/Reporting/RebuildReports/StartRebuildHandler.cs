using Reporting.Data;

namespace Reporting;

/// <summary>Begins a new read model. Answered by <see cref="ReadModelView"/>.</summary>
public sealed record StartRebuild;

public static class StartRebuildHandler
{
    public static async Task<ReadModelView> Handle(
        StartRebuild command,
        ReportingDbContext reporting,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var newest = (await reporting.ModelsAsync(time, cancel))[^1];
        if (newest.CompleteAt is null)
            return ReadModelView.Of(newest);

        var next = newest.Next(time.GetUtcNow());
        reporting.Add(next);
        return ReadModelView.Of(next);
    }
}
