using Microsoft.AspNetCore.Http;
using Reporting.Data;

namespace Reporting;

/// <summary>What came back in a period and was refunded, the most first; beside it what was sold in the same period.</summary>
internal static class ShowReturns
{
    private const int MostDays = 3_660;

    /// <param name="from">The first day (UTC), such as 2026-11-01; by default 30 days up to <c>to</c>.</param>
    /// <param name="to">The last day (UTC), included; by default today.</param>
    /// <param name="by">What sums are told apart by: day, country, product or customer.</param>
    [Answers<ReturnsReport>]
    [AlsoAnswersAs("text/csv", "country,currency,returns,units,returned,soldUnits,sold")]
    [TakesQuery("format", typeof(string), "json", "json, or csv (all lines, whatever the page); else as Accept says.")]
    [Refuses(422, "invalid", "A day, what sums are told apart by or the format is not valid.")]
    public static async Task<IResult> Endpoint(
        string? from,
        string? to,
        string? by,
        PageRequest page,
        ReportingDbContext reporting,
        TimeProvider time,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var (format, what) = (http.Format(), SalesQuery.By(by));
        var period = Period.Of(from, to, time, MostDays);
        return format is Format.Csv
            ? Csv.Of(
                $"returns-by-{SalesLine.Word(what)}",
                [SalesLine.Word(what), "currency", "returns", "units", "returned", "soldUnits", "sold"],
                RowsAsync(reporting, what, period, cancel)
            )
            : TypedResults.Ok(
                await reporting.ReadAsync(
                    (place, _) => ReportAsync(reporting, place, what, period, page, cancel),
                    cancel
                )
            );
    }

    private static async Task<ReturnsReport> ReportAsync(
        ReportingDbContext reporting,
        Place place,
        SalesBy by,
        Period period,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var totals = await reporting.Sales.TotalsAsync(place.Generation, period, cancel);
        var items = await Sums(reporting, place.Generation, by, period)
            .PageOfAsync(page, sum => ReturnsLine.Of(sum, sum.Key), cancel);
        return new ReturnsReport(
            SalesLine.Word(by),
            period.From,
            period.To,
            place.AsOf,
            [.. totals.Select(total => ReturnsLine.Of(total, null))],
            items.Items,
            items.Next
        );
    }

    private static async IAsyncEnumerable<object?[]> RowsAsync(
        ReportingDbContext reporting,
        SalesBy by,
        Period period,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        if (await reporting.AnsweringAsync(cancel) is { } place)
            await foreach (
                var sum in Sums(reporting, place.Generation, by, period).AsAsyncEnumerable().WithCancellation(cancel)
            )
                yield return [sum.Key, sum.Currency, sum.Returns, sum.ReturnedUnits, sum.Returned, sum.Units, sum.Sold];
    }

    private static IQueryable<SalesSum> Sums(ReportingDbContext reporting, int generation, SalesBy by, Period period)
    {
        var sums = reporting.Sales.Of(generation, by, period).Summed().Where(sum => sum.Returns > 0);
        return by is SalesBy.Day
            ? sums.OrderBy(sum => sum.Key).ThenBy(sum => sum.Currency)
            : sums.OrderByDescending(sum => sum.Returned).ThenBy(sum => sum.Key).ThenBy(sum => sum.Currency);
    }
}
