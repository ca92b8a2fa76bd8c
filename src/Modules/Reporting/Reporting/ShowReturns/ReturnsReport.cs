namespace Reporting;

/// <summary>Returns of the days from <paramref name="From"/> to <paramref name="To"/>, both included.</summary>
/// <param name="By">What the items are told apart by.</param>
/// <param name="From">The first day, UTC.</param>
/// <param name="To">The last day, UTC.</param>
/// <param name="AsOf">When the last event counted was published; null when there is none.</param>
/// <param name="Totals">Everything of the period, whatever the page; a line for each currency.</param>
/// <param name="Items">The lines of this page.</param>
/// <param name="Next">The cursor of the next page.</param>
[Example(
    """
        {
          "by": "product",
          "from": "2026-11-01",
          "to": "2026-11-30",
          "asOf": "2026-11-21T09:30:00+00:00",
          "totals": [
            {
              "key": null,
              "returns": 1,
              "units": 6,
              "returned": { "amount": 2550, "currency": "GBP" },
              "soldUnits": 32,
              "sold": { "amount": 13000, "currency": "GBP" }
            }
          ],
          "items": [
            {
              "key": "22960",
              "returns": 1,
              "units": 6,
              "returned": { "amount": 2550, "currency": "GBP" },
              "soldUnits": 32,
              "sold": { "amount": 13000, "currency": "GBP" }
            }
          ],
          "next": null
        }
        """
)]
internal sealed record ReturnsReport(
    string By,
    DateOnly From,
    DateOnly To,
    DateTimeOffset? AsOf,
    IReadOnlyList<ReturnsLine> Totals,
    IReadOnlyList<ReturnsLine> Items,
    string? Next
);

/// <summary>A line of it: what was returned in the period, and what was sold in it.</summary>
internal sealed record ReturnsLine(string? Key, long Returns, long Units, Money Returned, long SoldUnits, Money Sold)
{
    public static ReturnsLine Of(SalesSum sum, string? key) =>
        new(key, sum.Returns, sum.ReturnedUnits, sum.Money(sum.Returned), sum.Units, sum.Money(sum.Sold));
}
