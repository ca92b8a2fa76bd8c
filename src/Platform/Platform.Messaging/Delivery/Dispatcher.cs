using System.Threading.Channels;

namespace Platform.Messaging;

/// <summary>
/// The messages for one module that this process holds: bounded, concurrent, and one at a time and in order within a
/// group. What does not fit stays in the database.
/// </summary>
internal sealed class Dispatcher(int capacity, int workers, TimeProvider time) : IAsyncDisposable
{
    private readonly Channel<Parcel> _ready = Channel.CreateUnbounded<Parcel>();
    private readonly Dictionary<string, Queue<Parcel>> _groups = [];
    private Task[] _running = [];
    private int _held;

    /// <summary>Messages held in memory; never more than the capacity.</summary>
    public int Held => Volatile.Read(ref _held);

    /// <summary>Takes a place for a message, if there is one.</summary>
    public bool TryReserve(int places)
    {
        var held = Held;
        while (held + places <= capacity)
        {
            var seen = Interlocked.CompareExchange(ref _held, held + places, held);
            if (seen == held)
            {
                return true;
            }

            held = seen;
        }

        return false;
    }

    public void Release(int places) => Interlocked.Add(ref _held, -places);

    /// <summary>Gives a message, whose place has been reserved, to the workers.</summary>
    public void Enqueue(Parcel work)
    {
        if (work.Envelope.GroupId is { } group)
        {
            lock (_groups)
            {
                if (_groups.TryGetValue(group, out var waiting))
                {
                    waiting.Enqueue(work);
                    return;
                }

                _groups[group] = new Queue<Parcel>(0);
            }
        }

        _ready.Writer.TryWrite(work);
    }

    /// <summary>Starts the workers. <paramref name="handle"/> answers null when the message is settled, or how long to wait before it is tried again.</summary>
    public void Start(Func<Parcel, ValueTask<TimeSpan?>> handle, CancellationToken stopping) =>
        _running = [
            .. Enumerable
                .Range(0, workers)
                .Select(_ => Task.Run(() => RunAsync(handle, stopping), CancellationToken.None)),
        ];

    public async ValueTask DisposeAsync()
    {
        _ready.Writer.TryComplete();
        await Task.WhenAll(_running);
    }

    private async Task RunAsync(Func<Parcel, ValueTask<TimeSpan?>> handle, CancellationToken stopping)
    {
        await foreach (var work in _ready.Reader.ReadAllAsync(CancellationToken.None))
        {
            if (stopping.IsCancellationRequested)
            {
                continue;
            }

            if (await handle(work) is { } pause)
            {
                Later(work, pause);
            }
            else
            {
                Done(work);
            }
        }
    }

    private void Done(Parcel work)
    {
        Release(1);
        if (work.Envelope.GroupId is not { } group)
        {
            return;
        }

        lock (_groups)
        {
            if (_groups[group].TryDequeue(out var next))
            {
                _ready.Writer.TryWrite(next);
            }
            else
            {
                _groups.Remove(group);
            }
        }
    }

    private void Later(Parcel work, TimeSpan pause)
    {
        if (pause <= TimeSpan.Zero)
        {
            _ready.Writer.TryWrite(work);
            return;
        }

        ITimer? timer = null;
        timer = time.CreateTimer(
            _ =>
            {
                _ready.Writer.TryWrite(work);
                timer?.Dispose();
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
        timer.Change(pause, Timeout.InfiniteTimeSpan);
    }
}
