using System.Collections.Concurrent;

namespace Replay.Shop;

/// <summary>Counts requests, and those that failed by kind, with the first example of each.</summary>
internal sealed class RequestLog
{
    private readonly ConcurrentDictionary<string, (int Count, string Example)> failures = new();
    private long sent;
    private long retried;

    public long Sent => Volatile.Read(ref sent);

    public long Retried => Volatile.Read(ref retried);

    public int Failed => failures.Values.Sum(failure => failure.Count);

    public IReadOnlyDictionary<string, (int Count, string Example)> Failures => failures;

    public void CountSent() => Interlocked.Increment(ref sent);

    public void CountRetry() => Interlocked.Increment(ref retried);

    public void Fail(string kind, string example) =>
        failures.AddOrUpdate(kind, (1, example), (_, known) => known with { Count = known.Count + 1 });
}
