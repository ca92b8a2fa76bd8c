using Reporting.Data;

namespace Reporting;

/// <summary>The read model that answers.</summary>
internal static class AnsweringModel
{
    private const int Attempts = 5;

    /// <summary>Its place; null when nothing has been counted yet.</summary>
    public static Task<Place?> AnsweringAsync(this ReportingDbContext reporting, CancellationToken cancel) =>
        reporting
            .Models.Where(model => model.CompleteAt != null)
            .OrderByDescending(model => model.Generation)
            .Select(model => new Place(model.Generation, model.Position, model.AsOf))
            .FirstOrDefaultAsync(cancel);

    /// <summary>
    /// Reads with several queries what belongs together: again when something was counted between them, which happens
    /// once a second at most.
    /// </summary>
    public static async Task<T> ReadAsync<T>(
        this ReportingDbContext reporting,
        Func<Place, CancellationToken, Task<T>> read,
        CancellationToken cancel
    )
    {
        var place = await reporting.AnsweringAsync(cancel);
        for (var attempt = 1; ; attempt++)
        {
            var answer = await read(place ?? Place.Nowhere, cancel);
            var now = await reporting.AnsweringAsync(cancel);
            if (now == place || attempt == Attempts)
                return answer;
            place = now;
        }
    }
}

/// <summary>How far a read model is, and as of when its numbers are.</summary>
internal sealed record Place(int Generation, long Position, DateTimeOffset? AsOf)
{
    public static Place Nowhere { get; } = new(0, 0, null);
}
