using Microsoft.AspNetCore.Http;
using Reporting.Data;

namespace Reporting;

/// <summary>What was sold in a period: by day, the earliest first; else the most first, net.</summary>
internal static class ShowSales
{
    private const int MostDays = 3_660;

    /// <param name="from">The first day (UTC), such as 2026-11-01; by default 30 days up to <c>to</c>.</param>
    /// <param name="to">The last day (UTC), included; by default today.</param>
    /// <param name="by">What sums are told apart by: day, country, product or customer.</param>
    [Answers<SalesReport>]
    [AlsoAnswersAs(
        "text/csv",
        "day,currency,orders,units,sold,cancelledOrders,cancelledUnits,cancelled,returns,returnedUnits,returned,net"
    )]
    [AlsoAnswersAs("image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [TakesQuery(
        "format",
        typeof(string),
        "json",
        "json, csv (all lines, whatever the page), or svg (by day); else as Accept says."
    )]
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
        var (format, what) = (http.Format(drawn: true), SalesQuery.By(by));
        var period = Period.Of(from, to, time, MostDays);
        return format switch
        {
            Format.Csv => Csv.Of(
                $"sales-by-{SalesLine.Word(what)}",
                SalesLine.Columns(what),
                RowsAsync(reporting, what, period, cancel)
            ),
            Format.Svg => await DrawAsync(reporting, what, period, cancel),
            _ => TypedResults.Ok(
                await reporting.ReadAsync(
                    (place, _) => ReportAsync(reporting, place, what, period, page, cancel),
                    cancel
                )
            ),
        };
    }

    private static async Task<SalesReport> ReportAsync(
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
            .PageOfAsync(page, sum => SalesLine.Of(sum, sum.Key), cancel);
        return new SalesReport(
            SalesLine.Word(by),
            period.From,
            period.To,
            place.AsOf,
            [.. totals.Select(total => SalesLine.Of(total, null))],
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
                yield return SalesLine.Cells(sum);
    }

    private static async Task<IResult> DrawAsync(
        ReportingDbContext reporting,
        SalesBy by,
        Period period,
        CancellationToken cancel
    )
    {
        if (by is not SalesBy.Day)
            throw Refused.Invalid("format", "svg is drawn by day");
        var place = await reporting.AnsweringAsync(cancel) ?? Place.Nowhere;
        var days = await Sums(reporting, place.Generation, by, period).ToListAsync(cancel);
        return TypedResults.Text(SalesPlot.Draw(period, days, place.AsOf), "image/svg+xml");
    }

    private static IQueryable<SalesSum> Sums(ReportingDbContext reporting, int generation, SalesBy by, Period period)
    {
        var sums = reporting.Sales.Of(generation, by, period).Summed();
        return by is SalesBy.Day
            ? sums.OrderBy(sum => sum.Key).ThenBy(sum => sum.Currency)
            : sums.OrderByDescending(sum => sum.Sold - sum.Cancelled - sum.Returned)
                .ThenBy(sum => sum.Key)
                .ThenBy(sum => sum.Currency);
    }
}
