using Reporting.Data;

namespace Reporting;

/// <summary>Sums of a period, by what they are told apart by.</summary>
internal static class SalesQuery
{
    public static IQueryable<Sales> Of(this IQueryable<Sales> sales, int generation, SalesBy by, Period period) =>
        sales.Where(row =>
            row.Generation == generation && row.By == by && row.Day >= period.From && row.Day <= period.To
        );

    public static IQueryable<SalesSum> Summed(this IQueryable<Sales> sales) =>
        sales
            .GroupBy(row => new { row.Key, row.Currency })
            .Select(same => new SalesSum
            {
                Key = same.Key.Key,
                Currency = same.Key.Currency,
                Orders = same.Sum(row => row.Orders),
                Units = same.Sum(row => row.Units),
                Sold = same.Sum(row => row.Sold),
                CancelledOrders = same.Sum(row => row.CancelledOrders),
                CancelledUnits = same.Sum(row => row.CancelledUnits),
                Cancelled = same.Sum(row => row.Cancelled),
                Returns = same.Sum(row => row.Returns),
                ReturnedUnits = same.Sum(row => row.ReturnedUnits),
                Returned = same.Sum(row => row.Returned),
            });

    /// <summary>Everything of the period, a sum for each currency.</summary>
    public static async Task<IReadOnlyList<SalesSum>> TotalsAsync(
        this IQueryable<Sales> sales,
        int generation,
        Period period,
        CancellationToken cancel
    ) =>
        [
            .. (await sales.Of(generation, SalesBy.Day, period).Summed().ToListAsync(cancel))
                .GroupBy(day => day.Currency, StringComparer.Ordinal)
                .Select(days => days.Aggregate((one, other) => one + other))
                .OrderBy(total => total.Currency, StringComparer.Ordinal),
        ];

    /// <summary>What sales are told apart by, as a request says it. Refuses with 422.</summary>
    public static SalesBy By(string? word) =>
        word switch
        {
            null or "day" => SalesBy.Day,
            "country" => SalesBy.Country,
            "product" => SalesBy.Product,
            "customer" => SalesBy.Customer,
            _ => throw Refused.Invalid("by", "must be one of day, country, product, customer"),
        };
}
