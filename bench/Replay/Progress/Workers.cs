namespace Replay.Progress;

/// <summary>Does something with each item, several at a time, in the items' order.</summary>
internal static class Workers
{
    /// <summary>Starts nothing new once interrupted, and ends what has begun.</summary>
    public static Task RunAsync<T>(
        IReadOnlyList<T> items,
        int concurrency,
        Phase phase,
        Func<T, Task> work,
        CancellationToken interrupted
    )
    {
        var next = -1;
        return Task.WhenAll(
            Enumerable
                .Range(0, Math.Min(concurrency, items.Count))
                .Select(_ => Task.Run(WorkAsync, CancellationToken.None))
        );

        async Task WorkAsync()
        {
            for (
                var i = Interlocked.Increment(ref next);
                i < items.Count && !interrupted.IsCancellationRequested;
                i = Interlocked.Increment(ref next)
            )
            {
                await work(items[i]);
                phase.Step();
            }
        }
    }
}
