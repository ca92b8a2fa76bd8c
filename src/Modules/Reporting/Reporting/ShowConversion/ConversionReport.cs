using Reporting.Data;

namespace Reporting;

/// <summary>What has become so far of the orders placed on the days of a period.</summary>
/// <param name="By"><c>day</c> or <c>hour</c>.</param>
/// <param name="From">The first day, UTC.</param>
/// <param name="To">The last day, UTC, included.</param>
/// <param name="AsOf">When the last event counted was published.</param>
/// <param name="Total">The whole period.</param>
/// <param name="HalfConfirmedWithin">
/// Half of the orders that were confirmed were so within these seconds, rounded up to 1, 2 or 5 times a power of ten.
/// </param>
/// <param name="Reasons">Why orders were cancelled before they were confirmed: the twenty most frequent.</param>
/// <param name="Items">By day or hour of placing; those without orders are left out.</param>
[Example(
    """
        {
          "by": "day",
          "from": "2026-11-01",
          "to": "2026-11-30",
          "asOf": "2026-11-21T09:30:00+00:00",
          "total": { "key": null, "placed": 28, "confirmed": 26, "cancelled": 2, "pending": 0, "confirmedPercent": 92.9 },
          "halfConfirmedWithin": 0.1,
          "reasons": [{ "reason": "out of stock", "orders": 2 }],
          "items": [{ "key": "2026-11-21", "placed": 28, "confirmed": 26, "cancelled": 2, "pending": 0, "confirmedPercent": 92.9 }]
        }
        """
)]
internal sealed record ConversionReport(
    string By,
    DateOnly From,
    DateOnly To,
    DateTimeOffset? AsOf,
    ConversionLine Total,
    double? HalfConfirmedWithin,
    IReadOnlyList<CancelReason> Reasons,
    IReadOnlyList<ConversionLine> Items
);

/// <summary>Orders by what has become of them; pending are those of which nothing has yet.</summary>
internal sealed record ConversionLine(
    string? Key,
    long Placed,
    long Confirmed,
    long Cancelled,
    long Pending,
    double? ConfirmedPercent
)
{
    public static ConversionLine Of(string? key, IReadOnlyList<StepCount> counts)
    {
        long Sum(OrderStep step) => counts.Where(count => count.Step == step).Sum(count => count.Orders);
        var (placed, confirmed, cancelled) = (
            Sum(OrderStep.Placed),
            Sum(OrderStep.Confirmed),
            Sum(OrderStep.Cancelled)
        );
        return new ConversionLine(
            key,
            placed,
            confirmed,
            cancelled,
            placed - confirmed - cancelled,
            placed == 0 ? null : Math.Round(100.0 * confirmed / placed, 1)
        );
    }
}

/// <summary>A reason, and how many orders were cancelled for it.</summary>
internal sealed record CancelReason(string Reason, long Orders);

/// <summary>A count as it is read.</summary>
internal sealed record StepCount(DateTimeOffset Hour, OrderStep Step, long Orders);
