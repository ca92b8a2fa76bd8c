using Recommendations.Data;

namespace Recommendations;

/// <summary>How far the newest model is.</summary>
/// <param name="State"><c>running</c> or <c>done</c>.</param>
/// <param name="Generation">1 for the first model, and one more for each rebuild.</param>
/// <param name="Orders">The orders that it has learnt so far.</param>
/// <param name="StartedAt">When it was begun.</param>
/// <param name="CompleteAt">Since when it answers; null while it is being rebuilt.</param>
[Example(
    """
        {
          "state": "done",
          "generation": 2,
          "orders": 1482,
          "startedAt": "2026-11-21T09:30:00+00:00",
          "completeAt": "2026-11-21T09:30:02+00:00"
        }
        """
)]
public sealed record RebuildView(
    string State,
    int Generation,
    long Orders,
    DateTimeOffset StartedAt,
    DateTimeOffset? CompleteAt
)
{
    internal static RebuildView Of(Model model) =>
        new(
            model.CompleteAt is null ? "running" : "done",
            model.Generation,
            model.Orders,
            model.StartedAt,
            model.CompleteAt
        );
}
