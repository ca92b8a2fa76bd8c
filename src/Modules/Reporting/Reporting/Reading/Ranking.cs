namespace Reporting;

/// <summary>A part of a list that is sorted by sums: its cursor is how many come before, as sums change all the time.</summary>
internal static class Ranking
{
    public static async Task<Page<T>> PageOfAsync<T>(
        this IQueryable<SalesSum> ranked,
        PageRequest page,
        Func<SalesSum, T> show,
        CancellationToken cancel
    )
    {
        var before = (int)Math.Clamp(page.After ?? 0, 0, int.MaxValue - PageRequest.MaxLimit - 1);
        var rows = await ranked.Skip(before).Take(page.Limit + 1).ToListAsync(cancel);
        return page.Page<T>([.. rows.Select(show)], _ => before + page.Limit);
    }
}
