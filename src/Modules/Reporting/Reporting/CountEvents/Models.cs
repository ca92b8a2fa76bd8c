using Reporting.Data;

namespace Reporting;

/// <summary>The read models there are.</summary>
internal static class Models
{
    /// <summary>Oldest first: one that has been replaced, the one that answers, one that is being rebuilt.</summary>
    public static async Task<IReadOnlyList<ReadModel>> ModelsAsync(
        this ReportingDbContext reporting,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var models = await reporting.Models.OrderBy(model => model.Generation).ToListAsync(cancel);
        if (models.Count > 0)
            return models;
        var first = ReadModel.First(time.GetUtcNow());
        reporting.Add(first);
        return [first];
    }

    /// <summary>
    /// Removes what has been replaced: some time after that, since who was reading the old one meanwhile has found it.
    /// </summary>
    public static async Task ForgetAsync(this ReportingDbContext reporting, int before, CancellationToken cancel)
    {
        await reporting.Sales.Where(row => row.Generation < before).ExecuteDeleteAsync(cancel);
        await reporting.OrderSteps.Where(row => row.Generation < before).ExecuteDeleteAsync(cancel);
        await reporting.Participants.Where(row => row.Generation < before).ExecuteDeleteAsync(cancel);
        await reporting.Exposures.Where(row => row.Generation < before).ExecuteDeleteAsync(cancel);
        await reporting.Outcomes.Where(row => row.Generation < before).ExecuteDeleteAsync(cancel);
        await reporting.Models.Where(row => row.Generation < before).ExecuteDeleteAsync(cancel);
    }
}
