using Reporting.Data;

namespace Reporting;

/// <summary>Sales of the days from <paramref name="From"/> to <paramref name="To"/>, both included.</summary>
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
          "by": "day",
          "from": "2026-11-01",
          "to": "2026-11-30",
          "asOf": "2026-11-21T09:30:00+00:00",
          "totals": [
            {
              "key": null,
              "orders": 26,
              "units": 5713,
              "sold": { "amount": 1140822, "currency": "GBP" },
              "cancelledOrders": 0,
              "cancelledUnits": 0,
              "cancelled": { "amount": 0, "currency": "GBP" },
              "returns": 1,
              "returnedUnits": 6,
              "returned": { "amount": 2550, "currency": "GBP" },
              "net": { "amount": 1138272, "currency": "GBP" }
            }
          ],
          "items": [
            {
              "key": "2026-11-21",
              "orders": 26,
              "units": 5713,
              "sold": { "amount": 1140822, "currency": "GBP" },
              "cancelledOrders": 0,
              "cancelledUnits": 0,
              "cancelled": { "amount": 0, "currency": "GBP" },
              "returns": 1,
              "returnedUnits": 6,
              "returned": { "amount": 2550, "currency": "GBP" },
              "net": { "amount": 1138272, "currency": "GBP" }
            }
          ],
          "next": null
        }
        """
)]
internal sealed record SalesReport(
    string By,
    DateOnly From,
    DateOnly To,
    DateTimeOffset? AsOf,
    IReadOnlyList<SalesLine> Totals,
    IReadOnlyList<SalesLine> Items,
    string? Next
);

/// <summary>A line of it. Net is what was sold, less what was cancelled and returned.</summary>
internal sealed record SalesLine(
    string? Key,
    long Orders,
    long Units,
    Money Sold,
    long CancelledOrders,
    long CancelledUnits,
    Money Cancelled,
    long Returns,
    long ReturnedUnits,
    Money Returned,
    Money Net
)
{
    public static SalesLine Of(SalesSum sum, string? key) =>
        new(
            key,
            sum.Orders,
            sum.Units,
            sum.Money(sum.Sold),
            sum.CancelledOrders,
            sum.CancelledUnits,
            sum.Money(sum.Cancelled),
            sum.Returns,
            sum.ReturnedUnits,
            sum.Money(sum.Returned),
            sum.Money(sum.Sold - sum.Cancelled - sum.Returned)
        );

    public static string Word(SalesBy by) => by.ToString().ToLowerInvariant();

    /// <summary>The header of the CSV; amounts are in minor units of the currency.</summary>
    public static IReadOnlyList<string> Columns(SalesBy by) =>
        [
            Word(by),
            "currency",
            "orders",
            "units",
            "sold",
            "cancelledOrders",
            "cancelledUnits",
            "cancelled",
            "returns",
            "returnedUnits",
            "returned",
            "net",
        ];

    public static object?[] Cells(SalesSum sum) =>
        [
            sum.Key,
            sum.Currency,
            sum.Orders,
            sum.Units,
            sum.Sold,
            sum.CancelledOrders,
            sum.CancelledUnits,
            sum.Cancelled,
            sum.Returns,
            sum.ReturnedUnits,
            sum.Returned,
            sum.Sold - sum.Cancelled - sum.Returned,
        ];
}
