using System.Collections.Concurrent;

namespace Platform.Data;

/// <summary>So many at a time, in the order of asking. One queue per schema and process.</summary>
internal sealed class WriteQueue(int places)
{
    private static readonly ConcurrentDictionary<string, WriteQueue> Queues = new(StringComparer.Ordinal);
    private readonly LinkedList<TaskCompletionSource> waiting = [];
    private int free = places;

    public static WriteQueue Of(string schema, int places) => Queues.GetOrAdd(schema, _ => new(places));

    public int Length
    {
        get
        {
            lock (waiting)
                return waiting.Count;
        }
    }

    /// <summary>Waits for its turn. Whoever has it gives it back with <see cref="Leave"/>.</summary>
    public ValueTask EnterAsync(CancellationToken cancel)
    {
        lock (waiting)
        {
            cancel.ThrowIfCancellationRequested();
            if (free > 0)
            {
                free--;
                return ValueTask.CompletedTask;
            }
            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var place = waiting.AddLast(turn);
            return new(cancel.CanBeCanceled ? WaitAsync(place, cancel) : turn.Task);
        }
    }

    /// <summary>Hands the turn straight to the next in line, so that nobody overtakes.</summary>
    public void Leave()
    {
        lock (waiting)
        {
            if (waiting.First is not { } next)
            {
                free++;
                return;
            }
            waiting.RemoveFirst();
            next.Value.SetResult();
        }
    }

    private async Task WaitAsync(LinkedListNode<TaskCompletionSource> place, CancellationToken cancel)
    {
        await using var registration = cancel.UnsafeRegister(_ => GiveUp(place, cancel), null);
        await place.Value.Task;
    }

    private void GiveUp(LinkedListNode<TaskCompletionSource> place, CancellationToken cancel)
    {
        lock (waiting)
        {
            // Not in the list any more: the turn came first, and is taken.
            if (place.List is null)
                return;
            waiting.Remove(place);
            place.Value.SetCanceled(cancel);
        }
    }
}
