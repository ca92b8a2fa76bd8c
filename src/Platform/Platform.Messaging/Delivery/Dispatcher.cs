using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Platform.Messaging;

/// <summary>
/// The messages for one module that this process holds: bounded, concurrent, and one at a time and in order within a
/// group. What does not fit stays in the database.
/// </summary>
internal sealed class Dispatcher(int capacity, int workers, TimeProvider time) : IAsyncDisposable
{
    private readonly Channel<Ready> _ready = Channel.CreateUnbounded<Ready>();
    private readonly Dictionary<string, Queue<Parcel>> _groups = [];
    private readonly ConcurrentDictionary<HandlerChain, Gathering> _gatherings = new();
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

        Ready(work);
    }

    /// <summary>Starts the workers.</summary>
    public void Start(Deliverer deliverer, CancellationToken stopping, CancellationToken abandon)
    {
        // Who handles for everybody belongs to no trace, not even to that of the first who sends to a new destination.
        using (ExecutionContext.SuppressFlow())
        {
            _running =
            [
                .. Enumerable
                    .Range(0, workers)
                    .Select(_ => Task.Run(() => RunAsync(deliverer, stopping, abandon), CancellationToken.None)),
            ];
        }
    }

    public async ValueTask DisposeAsync()
    {
        _ready.Writer.TryComplete();
        await Task.WhenAll(_running);
        foreach (var gathering in _gatherings.Values)
        {
            gathering.Dispose();
        }
    }

    private async Task RunAsync(Deliverer deliverer, CancellationToken stopping, CancellationToken abandon)
    {
        await foreach (var ready in _ready.Reader.ReadAllAsync(CancellationToken.None))
        {
            if (stopping.IsCancellationRequested)
            {
                continue;
            }

            if (ready.Several is { } gathering)
            {
                await DeliverAsync(gathering, deliverer, abandon);
            }
            else if (await deliverer.DeliverAsync(ready.One!, abandon) is { } pause)
            {
                Later(ready.One!, pause);
            }
            else
            {
                Done(ready.One!);
            }
        }
    }

    private async ValueTask DeliverAsync(Gathering gathering, Deliverer deliverer, CancellationToken abandon)
    {
        var works = gathering.Take();
        var left = await deliverer.DeliverSeveralAsync(works, abandon);
        gathering.Ended();
        foreach (var work in left)
        {
            work.IsAlone = true;
            Ready(work);
        }

        foreach (var work in works.Where(work => !work.IsAlone))
        {
            Done(work);
        }
    }

    private void Ready(Parcel parcel)
    {
        if (parcel is Work { Chain.Batching: not null, IsAlone: false } work)
        {
            GatheringOf(work.Chain).Add(work);
        }
        else
        {
            _ready.Writer.TryWrite(new Ready(parcel, null));
        }
    }

    private Gathering GatheringOf(HandlerChain chain) =>
        _gatherings.GetOrAdd(
            chain,
            one => new Gathering(one.Batching!, time, gathering => _ready.Writer.TryWrite(new Ready(null, gathering)))
        );

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
                Ready(next);
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
            Ready(work);
            return;
        }

        ITimer? timer = null;
        timer = time.CreateTimer(
            _ =>
            {
                Ready(work);
                timer?.Dispose();
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
        timer.Change(pause, Timeout.InfiniteTimeSpan);
    }
}

/// <summary>What a worker takes: a message, or the word that several are to be handled together.</summary>
internal readonly record struct Ready(Parcel? One, Gathering? Several);
