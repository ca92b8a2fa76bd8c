using Microsoft.AspNetCore.Http;
using Reporting.Data;

namespace Reporting;

/// <summary>What has come of an experiment: who was shown which variant, and who bought something of it within a week.</summary>
internal static class ShowExperiment
{
    private const string Control = "control";

    /// <param name="name">The experiment, such as personal-order.</param>
    [Answers<ExperimentReport>]
    [AlsoAnswersAs("text/csv", "variant,shown,bought,orders,currency,revenue,liftPoints,liftFrom,liftTo")]
    [TakesQuery("format", typeof(string), "json", "json or csv; else as Accept says.")]
    [Refuses(404, "not-found", "Nobody was shown anything of such an experiment.")]
    [Refuses(422, "invalid", "The format is not valid.")]
    public static async Task<IResult> Endpoint(
        string name,
        ReportingDbContext reporting,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var format = http.Format();
        var report = await reporting.ReadAsync((place, _) => ReportAsync(reporting, place, name, cancel), cancel);
        if (report.Items is [])
            throw Refused.NotFound($"experiment {name} that anybody was shown");
        return format is Format.Csv
            ? Csv.Of(
                "experiment",
                ["variant", "shown", "bought", "orders", "currency", "revenue", "liftPoints", "liftFrom", "liftTo"],
                CellsAsync(report.Items)
            )
            : TypedResults.Ok(report);
    }

    private static async Task<ExperimentReport> ReportAsync(
        ReportingDbContext reporting,
        Place place,
        string name,
        CancellationToken cancel
    )
    {
        var shown = reporting.Participants.Where(row => row.Generation == place.Generation && row.Experiment == name);
        var customers = await shown
            .GroupBy(row => row.Variant)
            .Select(same => new { Variant = same.Key, Count = same.LongCount() })
            .ToListAsync(cancel);
        var outcomes =
            from one in shown
            join outcome in reporting.Outcomes
                on new
                {
                    one.Generation,
                    one.UserId,
                    one.Experiment,
                } equals new
                {
                    outcome.Generation,
                    outcome.UserId,
                    outcome.Experiment,
                }
            select new { one.Variant, outcome };
        var buyers = await outcomes
            .GroupBy(row => row.Variant)
            .Select(same => new
            {
                Variant = same.Key,
                Count = same.Select(row => row.outcome.UserId).Distinct().LongCount(),
            })
            .ToDictionaryAsync(same => same.Variant, same => same.Count, cancel);
        var sums = await outcomes
            .GroupBy(row => new { row.Variant, row.outcome.Currency })
            .Select(same => new
            {
                same.Key.Variant,
                same.Key.Currency,
                Orders = same.Sum(row => row.outcome.Orders),
                Revenue = same.Sum(row => row.outcome.Revenue),
            })
            .ToListAsync(cancel);

        var control = CountsOf(Control);
        return new ExperimentReport(
            name,
            place.AsOf,
            CountingExperiments.WithinDays,
            [.. customers.Select(one => one.Variant).Order(StringComparer.Ordinal).Select(LineOf)]
        );

        (long Shown, long Bought) CountsOf(string variant) =>
            (customers.Find(one => one.Variant == variant)?.Count ?? 0, buyers.GetValueOrDefault(variant));

        VariantLine LineOf(string variant)
        {
            var counts = CountsOf(variant);
            var own = sums.Where(sum => sum.Variant == variant).OrderBy(sum => sum.Currency, StringComparer.Ordinal);
            return new VariantLine(
                variant,
                counts.Shown,
                counts.Bought,
                Math.Round(100.0 * counts.Bought / counts.Shown, 1),
                own.Sum(sum => sum.Orders),
                [.. own.Select(sum => new Money(sum.Revenue, sum.Currency))],
                variant == Control ? null : Lift.Of(counts, control)
            );
        }
    }

    // A line for each currency, and one without where nothing was bought.
    private static async IAsyncEnumerable<object?[]> CellsAsync(IReadOnlyList<VariantLine> lines)
    {
        foreach (var line in lines)
        foreach (var revenue in line.Revenue is [] ? [null] : line.Revenue.Select(sum => (Money?)sum))
            yield return
            [
                line.Variant,
                line.Shown,
                line.Bought,
                line.Orders,
                revenue?.Currency,
                revenue?.Amount,
                line.Lift?.Points,
                line.Lift?.From,
                line.Lift?.To,
            ];
        await Task.CompletedTask;
    }
}
