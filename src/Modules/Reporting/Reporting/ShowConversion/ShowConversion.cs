using Microsoft.AspNetCore.Http;
using Reporting.Data;

namespace Reporting;

/// <summary>What has become so far of the orders that were placed in a period, by day or hour.</summary>
internal static class ShowConversion
{
    private const int MostDays = 366;
    private const int MostDaysByHour = 31;
    private const int MostReasons = 20;

    /// <param name="from">The first day (UTC), such as 2026-11-01; by default 30 days up to <c>to</c>.</param>
    /// <param name="to">The last day (UTC), included; by default today.</param>
    /// <param name="by">What orders are told apart by: the day or the hour in which they were placed.</param>
    [Answers<ConversionReport>]
    [AlsoAnswersAs("text/csv", "day,placed,confirmed,cancelled,pending")]
    [TakesQuery("format", typeof(string), "json", "json or csv; else as Accept says.")]
    [Refuses(422, "invalid", "A day, what sums are told apart by or the format is not valid.")]
    public static async Task<IResult> Endpoint(
        string? from,
        string? to,
        string? by,
        ReportingDbContext reporting,
        TimeProvider time,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var format = http.Format();
        if (by is not (null or "day" or "hour"))
            throw Refused.Invalid("by", "must be one of day, hour");
        var hourly = by == "hour";
        var period = Period.Of(from, to, time, hourly ? MostDaysByHour : MostDays);
        var report = await reporting.ReadAsync(
            (place, _) => ReportAsync(reporting, place, hourly, period, cancel),
            cancel
        );
        return format is Format.Csv
            ? Csv.Of(
                $"conversion-by-{report.By}",
                [report.By, "placed", "confirmed", "cancelled", "pending"],
                CellsAsync(report.Items)
            )
            : TypedResults.Ok(report);
    }

    private static async Task<ConversionReport> ReportAsync(
        ReportingDbContext reporting,
        Place place,
        bool hourly,
        Period period,
        CancellationToken cancel
    )
    {
        var (first, last) = (period.Start, period.LastHour);
        var steps = reporting.OrderSteps.Where(row =>
            row.Generation == place.Generation && row.Hour >= first && row.Hour <= last
        );
        var counts = await steps
            .GroupBy(row => new { row.Hour, row.Step })
            .Select(same => new StepCount(same.Key.Hour, same.Key.Step, same.Sum(row => row.Orders)))
            .ToListAsync(cancel);
        var reasons = await DetailsAsync(steps, OrderStep.Cancelled, cancel);
        var waits = await DetailsAsync(steps, OrderStep.Confirmed, cancel);
        return new ConversionReport(
            hourly ? "hour" : "day",
            period.From,
            period.To,
            place.AsOf,
            ConversionLine.Of(null, counts),
            Waits.Half(waits),
            [.. reasons.Take(MostReasons).Select(reason => new CancelReason(reason.Key, reason.Orders))],
            [
                .. counts
                    .GroupBy(count => hourly ? $"{count.Hour.UtcDateTime:yyyy-MM-ddTHH}:00:00Z" : Day(count.Hour))
                    .OrderBy(own => own.Key, StringComparer.Ordinal)
                    .Select(own => ConversionLine.Of(own.Key, [.. own])),
            ]
        );
    }

    private static async Task<IReadOnlyList<(string Key, long Orders)>> DetailsAsync(
        IQueryable<OrderSteps> steps,
        OrderStep step,
        CancellationToken cancel
    ) =>
        [
            .. (
                await steps
                    .Where(row => row.Step == step)
                    .GroupBy(row => row.Detail)
                    .Select(same => new { same.Key, Orders = same.Sum(row => row.Orders) })
                    .ToListAsync(cancel)
            )
                .OrderByDescending(own => own.Orders)
                .ThenBy(own => own.Key, StringComparer.Ordinal)
                .Select(own => (own.Key, own.Orders)),
        ];

    private static string Day(DateTimeOffset hour) => Keys.Of(DateOnly.FromDateTime(hour.UtcDateTime));

    private static async IAsyncEnumerable<object?[]> CellsAsync(IReadOnlyList<ConversionLine> lines)
    {
        foreach (var line in lines)
            yield return [line.Key, line.Placed, line.Confirmed, line.Cancelled, line.Pending];
        await Task.CompletedTask;
    }
}
