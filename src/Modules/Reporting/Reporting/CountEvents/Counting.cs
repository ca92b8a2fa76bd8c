using Reporting.Data;

namespace Reporting;

/// <summary>
/// Counts the log into a read model, a page after the other. How far it has come is kept in the same commit, so each
/// event is counted once, whenever the process ends.
/// </summary>
internal static class Counting
{
    private const int EventsPerPage = 500;

    /// <summary>Whether there is more.</summary>
    public static async Task<bool> CountAsync(
        this ReportingDbContext reporting,
        ReadModel model,
        CancellationToken cancel
    )
    {
        var page = await reporting
            .Log.AsNoTracking()
            .Where(logged => logged.Sequence > model.Position)
            .OrderBy(logged => logged.Sequence)
            .Take(EventsPerPage)
            .ToListAsync(cancel);
        if (page is [])
            return false;

        var news = News.Of(page);
        var erasedNow = news.Erased();
        var erased = await reporting.ErasedAmongAsync(news.Customers(), cancel);
        HashSet<Guid> gone = [.. erased, .. erasedNow];
        var tally = new Tally(model.Generation, gone);
        tally.Count(news);
        foreach (var row in tally.Rows)
            reporting.Accumulate(row);
        await reporting.CountExperimentsAsync(model.Generation, news, gone, cancel);
        foreach (var user in erasedNow)
            await reporting.EraseAsync(model.Generation, user, cancel);
        model.Counted(page);
        return page.Count == EventsPerPage;
    }
}
