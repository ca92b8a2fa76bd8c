namespace Platform.Messaging;

/// <summary>
/// Messages for one handler that takes several at once, until it is called: one call at a time, at once after a quiet
/// while, otherwise when enough have come or enough time has gone by since the last one.
/// </summary>
/// <param name="batching">How many, and how often.</param>
/// <param name="time">The clock.</param>
/// <param name="call">Has the handler called with what <see cref="Take"/> answers, and <see cref="Ended"/> afterwards.</param>
internal sealed class Gathering(Batching batching, TimeProvider time, Action<Gathering> call) : IDisposable
{
    private readonly Queue<Work> _waiting = [];
    private ITimer? _timer;
    private DateTimeOffset _next = DateTimeOffset.MinValue;
    private bool _called;

    public void Add(Work work)
    {
        lock (_waiting)
        {
            _waiting.Enqueue(work);
            CallWhenDue();
        }
    }

    /// <summary>What is there, oldest first, as much of it as may be handled at once.</summary>
    public IReadOnlyList<Work> Take()
    {
        lock (_waiting)
        {
            _next = time.GetUtcNow() + batching.TriggerTime;
            var taken = new List<Work>(Math.Min(_waiting.Count, batching.BatchSize));
            while (taken.Count < batching.BatchSize && _waiting.TryDequeue(out var work))
            {
                taken.Add(work);
            }

            return taken;
        }
    }

    /// <summary>The call is over: the next one may come.</summary>
    public void Ended()
    {
        lock (_waiting)
        {
            _called = false;
            CallWhenDue();
        }
    }

    public void Dispose()
    {
        lock (_waiting)
        {
            _timer?.Dispose();
            _called = true;
        }
    }

    private void CallWhenDue()
    {
        if (_called || _waiting.Count == 0)
        {
            return;
        }

        var wait = _waiting.Count >= batching.BatchSize ? TimeSpan.Zero : _next - time.GetUtcNow();
        if (wait <= TimeSpan.Zero)
        {
            _called = true;
            _timer?.Dispose();
            _timer = null;
            call(this);
        }
        else if (_timer is null)
        {
            _timer = time.CreateTimer(Ring, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
        }
    }

    private void Ring(object? state)
    {
        lock (_waiting)
        {
            _timer?.Dispose();
            _timer = null;
            CallWhenDue();
        }
    }
}
