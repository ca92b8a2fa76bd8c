using Orders.Contracts;
using Recommendations.Contracts;
using Reporting.Data;

namespace Reporting;

/// <summary>Counts who was shown which variant, and what they bought of it in the week after.</summary>
internal static class CountingExperiments
{
    /// <summary>What is bought later was not bought because of it.</summary>
    public const int WithinDays = 7;

    public static async Task CountExperimentsAsync(
        this ReportingDbContext reporting,
        int generation,
        News news,
        IReadOnlySet<Guid> erased,
        CancellationToken cancel
    )
    {
        var shown = news
            .Events.OfType<RecommendationsShown>()
            .Where(one => !erased.Contains(one.UserId))
            .Select(one => ExposureOf(generation, one))
            .ToList();
        foreach (var (exposure, variant) in shown)
        {
            reporting.AppendIfAbsent(exposure);
            reporting.AppendIfAbsent(
                new Participant
                {
                    Generation = generation,
                    UserId = exposure.UserId,
                    Experiment = exposure.Experiment,
                    Variant = variant,
                }
            );
        }

        var orders = news
            .Events.OfType<OrderConfirmed>()
            .Where(order => order.UserId is { } user && !erased.Contains(user));
        var exposures = await reporting.ExposuresAsync(
            generation,
            [.. orders.Select(order => order.UserId!.Value)],
            cancel
        );
        var byUser = exposures
            .Concat(shown.Select(one => one.Exposure))
            .DistinctBy(one => (one.UserId, one.Experiment, one.Day))
            .ToLookup(one => one.UserId);
        foreach (var order in orders)
        foreach (var outcome in OutcomesOf(generation, order, byUser[order.UserId!.Value]))
            reporting.Accumulate(outcome);
    }

    /// <summary>A customer who was erased drops out.</summary>
    public static async Task LeaveExperimentsAsync(
        this ReportingDbContext reporting,
        int generation,
        Guid user,
        CancellationToken cancel
    )
    {
        await reporting
            .Participants.Where(row => row.Generation == generation && row.UserId == user)
            .ExecuteDeleteAsync(cancel);
        await reporting
            .Exposures.Where(row => row.Generation == generation && row.UserId == user)
            .ExecuteDeleteAsync(cancel);
        await reporting
            .Outcomes.Where(row => row.Generation == generation && row.UserId == user)
            .ExecuteDeleteAsync(cancel);
    }

    private static (Exposure Exposure, string Variant) ExposureOf(int generation, RecommendationsShown shown) =>
        (
            new Exposure
            {
                Generation = generation,
                UserId = shown.UserId,
                Experiment = shown.Experiment,
                Day = DateOnly.FromDateTime(shown.Timestamp.UtcDateTime),
                At = shown.Timestamp,
                Skus = shown.Skus,
            },
            shown.Variant
        );

    private static async Task<IReadOnlyList<Exposure>> ExposuresAsync(
        this ReportingDbContext reporting,
        int generation,
        IReadOnlyList<Guid> users,
        CancellationToken cancel
    ) =>
        users is []
            ? []
            : await reporting
                .Exposures.AsNoTracking()
                .Where(row => row.Generation == generation && EF.Parameter(users).Contains(row.UserId))
                .ToListAsync(cancel);

    /// <summary>What an order has of what its customer was shown before it, an outcome for each experiment.</summary>
    internal static IEnumerable<Outcome> OutcomesOf(
        int generation,
        OrderConfirmed order,
        IEnumerable<Exposure> exposures
    )
    {
        var placed = order.PlacedAt ?? order.Timestamp;
        foreach (
            var experiment in exposures
                .Where(one => one.At <= placed && placed < one.At.AddDays(WithinDays))
                .GroupBy(one => one.Experiment)
        )
        {
            var skus = experiment.SelectMany(one => one.Skus).ToHashSet(StringComparer.Ordinal);
            var lines = order.Items.Where(line => skus.Contains(line.Sku)).ToList();
            if (lines.Count > 0)
                yield return new Outcome
                {
                    Generation = generation,
                    UserId = order.UserId!.Value,
                    Experiment = experiment.Key,
                    Currency = order.Total.Currency,
                    Orders = 1,
                    Revenue = lines.Sum(line => line.UnitPrice.Amount * line.Quantity),
                };
        }
    }
}
