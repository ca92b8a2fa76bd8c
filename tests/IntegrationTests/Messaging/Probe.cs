using System.Collections.Concurrent;

namespace IntegrationTests.Messaging;

/// <summary>What a test sees of handlers, and how it holds them up.</summary>
public sealed class Probe
{
    private readonly ConcurrentQueue<string> _seen = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new();

    public IReadOnlyList<string> Seen => [.. _seen];

    /// <summary>Told of everything seen, on the thread that sees it.</summary>
    public Action<string> Heard { get; set; } = static _ => { };

    public void See(string what)
    {
        _seen.Enqueue(what);
        Heard(what);
    }

    public Task UntilSeen(string what) => Until(() => Seen.Contains(what), $"'{what}' is seen");

    /// <summary>The same while a clock goes on, slowly enough for nothing else to run out.</summary>
    public Task UntilSeen(string what, ManualTime time) =>
        Until(
            () =>
            {
                time.Advance(TimeSpan.FromMilliseconds(10));
                return Seen.Contains(what);
            },
            $"'{what}' is seen"
        );

    /// <summary>Handlers that pass this gate wait until it is opened.</summary>
    public void Close(string gate) =>
        _gates.TryAdd(gate, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    public void Open(string gate) => _gates[gate].TrySetResult();

    /// <summary>For the end of a test, whatever its outcome: a handler at a gate would keep its process from stopping.</summary>
    public void OpenAll()
    {
        foreach (var gate in _gates.Keys)
        {
            Open(gate);
        }
    }

    public Task Pass(string gate) => _gates.TryGetValue(gate, out var closed) ? closed.Task : Task.CompletedTask;

    /// <summary>Waits until something is true; fails with what was seen when it does not become so.</summary>
    public Task Until(Func<bool> fact, string what) => Until(() => Task.FromResult(fact()), what);

    public async Task Until(Func<Task<bool>> fact, string what)
    {
        var deadline = System.Diagnostics.Stopwatch.StartNew();
        while (!await fact())
        {
            deadline.Elapsed.ShouldBeLessThan(Patience, $"{what}; seen: {string.Join(", ", Seen)}");
            await Task.Yield();
            using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
            await tick.WaitForNextTickAsync();
        }
    }

    /// <summary>How long a fact may take to come true.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);
}
