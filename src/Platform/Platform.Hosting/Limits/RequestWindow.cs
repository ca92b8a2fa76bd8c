using System.Threading.RateLimiting;

namespace Platform.Hosting;

/// <summary>
/// So many requests within a time that begins with the first of them. The framework's own window knows neither how many
/// are left nor when it ends, which callers are told.
/// </summary>
internal sealed class RequestWindow(int limit, TimeSpan length, TimeProvider clock) : RateLimiter
{
    private readonly Lock turn = new();
    private long began = clock.GetTimestamp();
    private int taken;
    private long refused;

    /// <summary>For how long nothing has been counted here; null while a window is open.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (turn)
                return taken == 0 ? clock.GetElapsedTime(began)
                    : Left is { Ticks: <= 0 } over ? over.Negate()
                    : null;
        }
    }

    public override RateLimiterStatistics GetStatistics()
    {
        lock (turn)
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = Left > TimeSpan.Zero ? Math.Max(0, limit - taken) : limit,
                TotalFailedLeases = refused,
            };
    }

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (turn)
        {
            if (taken == 0 || Left <= TimeSpan.Zero)
                (began, taken) = (clock.GetTimestamp(), 0);
            var granted = limit - taken >= permitCount;
            if (granted)
                taken += permitCount;
            else
                refused++;
            return new RequestLease(granted, limit, limit - taken, Left);
        }
    }

    // Nobody waits for a turn: the answer is no.
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(
        int permitCount,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(AttemptAcquireCore(permitCount));

    private TimeSpan Left => length - clock.GetElapsedTime(began);
}

/// <summary>Whether one request may go on, and what is left of its window.</summary>
internal sealed class RequestLease(bool granted, int limit, int remaining, TimeSpan reset) : RateLimitLease
{
    public override bool IsAcquired => granted;

    public int Limit => limit;

    public int Remaining => remaining;

    /// <summary>How long until all of them are there again.</summary>
    public TimeSpan Reset => reset;

    public override IEnumerable<string> MetadataNames => [MetadataName.RetryAfter.Name];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = metadataName == MetadataName.RetryAfter.Name && !granted ? reset : null;
        return metadata is not null;
    }
}
