using System.Diagnostics;

namespace IntegrationTests.Extraction;

/// <summary>Waits for what another process does in its own time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Looks until it is so.</summary>
    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> Become(Func<Task<bool>> fact, string what)
    {
        var since = Stopwatch.StartNew();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await fact())
        {
            since.Elapsed.ShouldBeLessThan(Patience, what);
            await tick.WaitForNextTickAsync();
        }

        return since.Elapsed;
    }

    public static Task<TimeSpan> Become(Func<bool> fact, string what) => Become(() => Task.FromResult(fact()), what);
}
