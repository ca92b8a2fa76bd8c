using Replay.Accounts;
using Replay.Progress;
using Replay.Shop;

namespace Replay.Phases;

/// <summary>What every phase works with.</summary>
internal sealed record Work(
    ShopClient Shop,
    RequestLog Log,
    Staff Staff,
    ReplayOptions Options,
    IProgressView View,
    TimeProvider Clock,
    CancellationToken Interrupted
)
{
    /// <summary>Does something with each item, several at a time, and shows how far it is.</summary>
    public Task EachAsync<T>(string name, IReadOnlyList<T> items, Func<T, Task> work)
    {
        if (items is [])
        {
            return Task.CompletedTask;
        }
        var phase = new Phase(name, items.Count, Clock);
        return View.ShowAsync(phase, Workers.RunAsync(items, Options.Concurrency, phase, work, Interrupted));
    }

    /// <summary>Asks again and again until the answer is right; gives the last one when time is up or interrupted.</summary>
    public async Task<T?> UntilAsync<T>(Func<Task<T?>> ask, Func<T?, bool> right, TimeSpan patience)
        where T : class
    {
        var started = Clock.GetTimestamp();
        var pause = TimeSpan.FromMilliseconds(50);
        while (true)
        {
            var answer = await ask();
            if (right(answer) || Interrupted.IsCancellationRequested || Clock.GetElapsedTime(started) >= patience)
            {
                return answer;
            }
            await Task.Delay(pause, Clock, Interrupted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < TimeSpan.FromSeconds(1) ? pause * 2 : TimeSpan.FromSeconds(1);
        }
    }
}
