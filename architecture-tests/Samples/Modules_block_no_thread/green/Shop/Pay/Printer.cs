using System.Collections.Concurrent;

namespace Shop;

/// <summary>Has a thread of its own, whose waiting keeps nobody.</summary>
internal sealed class Printer
{
    private readonly BlockingCollection<string> lines = [];

    public Printer()
    {
        new Thread(Work).Start();
        new Thread(() => Thread.Sleep(1)).Start();
    }

    private void Work()
    {
        foreach (var line in lines.GetConsumingEnumerable())
            Pause();
    }

    private static void Pause() => Thread.Sleep(1);

    private static async Task<int> Await(Task<int> task, SemaphoreSlim turns, CancellationToken cancel)
    {
        await turns.WaitAsync(cancel);
        return await task.ConfigureAwait(false) + await new ValueTask<int>(1);
    }
}
