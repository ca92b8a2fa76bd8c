using System.Net;

namespace Replay.Shop;

/// <summary>Whether, when and how long a request without an answer is sent again.</summary>
internal sealed class Retry(bool wanted, TimeSpan patience, TimeProvider clock, CancellationToken interrupted)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>When to give up on a request that starts now.</summary>
    public DateTimeOffset Deadline => clock.GetUtcNow() + patience;

    /// <summary>Waits before the next attempt; false when there is to be none.</summary>
    public async Task<bool> AgainAsync(HttpStatusCode? status, int attempt, DateTimeOffset deadline)
    {
        if (!wanted || !Passing(status) || interrupted.IsCancellationRequested || clock.GetUtcNow() >= deadline)
        {
            return false;
        }
        var longest = Math.Min(Longest.TotalMilliseconds, 100 * Math.Pow(2, attempt));
        var pause = TimeSpan.FromMilliseconds(longest * (0.5 + Random.Shared.NextDouble() / 2));
        await Task.Delay(pause, clock, interrupted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !interrupted.IsCancellationRequested;
    }

    private static bool Passing(HttpStatusCode? status) =>
        status
            is null
                or HttpStatusCode.RequestTimeout
                or HttpStatusCode.TooManyRequests
                or >= HttpStatusCode.InternalServerError;
}
