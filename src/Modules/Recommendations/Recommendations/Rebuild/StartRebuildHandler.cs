using Recommendations.Data;

namespace Recommendations;

/// <summary>Begins a new model. Answered by <see cref="RebuildView"/>.</summary>
public sealed record StartRebuild;

public static class StartRebuildHandler
{
    public static async Task<(RebuildView, OutgoingMessages)> Handle(
        StartRebuild command,
        RecommendationsDbContext recommendations,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var newest = (await recommendations.ModelsAsync(time, cancel))[^1];
        if (newest.CompleteAt is null)
            return (RebuildView.Of(newest), []);

        var next = newest.Next(time.GetUtcNow());
        recommendations.Add(next);
        return (RebuildView.Of(next), [new ReadOrdersAgain(next.Generation, After: 0)]);
    }
}
