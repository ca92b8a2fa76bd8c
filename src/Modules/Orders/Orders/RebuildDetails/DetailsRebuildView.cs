using Orders.Data;

namespace Orders;

/// <summary>How far the last rebuild of the details is.</summary>
/// <param name="State"><c>running</c> or <c>done</c>.</param>
/// <param name="Number">1 for the first rebuild of all.</param>
/// <param name="Orders">How many orders have been done.</param>
/// <param name="StartedAt">When it was begun.</param>
/// <param name="CompleteAt">When the last order was done; null while it is under way.</param>
[Example(
    """
        {
          "state": "done",
          "number": 1,
          "orders": 8126,
          "startedAt": "2026-11-21T09:30:00+00:00",
          "completeAt": "2026-11-21T09:30:09+00:00"
        }
        """
)]
public sealed record DetailsRebuildView(
    string State,
    int Number,
    long Orders,
    DateTimeOffset StartedAt,
    DateTimeOffset? CompleteAt
)
{
    internal static DetailsRebuildView Of(DetailsRebuild row) =>
        new(row.CompleteAt is null ? "running" : "done", row.Number, row.Orders, row.StartedAt, row.CompleteAt);
}
