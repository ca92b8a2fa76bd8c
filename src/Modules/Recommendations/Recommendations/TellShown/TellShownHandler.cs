using Recommendations.Data;

namespace Recommendations;

/// <summary>A customer was shown this.</summary>
public sealed record TellShown(Guid UserId, string Experiment, string Variant, IReadOnlyList<string> Skus);

public static class TellShownHandler
{
    public static async Task<RecommendationsShown?> Handle(
        TellShown command,
        RecommendationsDbContext recommendations,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var shown = await recommendations.Shown.FindAsync([command.UserId, command.Experiment], cancel);
        if (shown?.Day == today || await recommendations.ErasedUsers.FindAsync([command.UserId], cancel) is not null)
            return null;

        if (shown is null)
            recommendations.Add(shown = new Shown { UserId = command.UserId, Experiment = command.Experiment });
        shown.Day = today;
        return new RecommendationsShown(command.UserId, command.Experiment, command.Variant, command.Skus, now);
    }
}
