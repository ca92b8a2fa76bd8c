using Reporting.Data;

namespace Reporting;

/// <summary>How far the newest read model is.</summary>
/// <param name="State">
/// <c>reading</c> what was published before it was heard, <c>counting</c>, or <c>done</c>.
/// </param>
/// <param name="Generation">1 for the first one, and one more for each rebuild.</param>
/// <param name="Events">The events that it has counted so far.</param>
/// <param name="StartedAt">When it was begun.</param>
/// <param name="CompleteAt">Since when it answers; null while it is being rebuilt.</param>
[Example(
    """
        {
          "state": "done",
          "generation": 2,
          "events": 2964,
          "startedAt": "2026-11-21T09:30:00+00:00",
          "completeAt": "2026-11-21T09:30:02+00:00"
        }
        """
)]
public sealed record ReadModelView(
    string State,
    int Generation,
    long Events,
    DateTimeOffset StartedAt,
    DateTimeOffset? CompleteAt
)
{
    internal static ReadModelView Of(ReadModel model) =>
        new(
            model.CompleteAt is not null ? "done"
                : model.PastOf is not null ? "reading"
                : "counting",
            model.Generation,
            model.Events,
            model.StartedAt,
            model.CompleteAt
        );
}
