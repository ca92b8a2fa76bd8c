using System.Collections.Concurrent;

namespace Platform.Messaging;

/// <summary>
/// Hears of events that this process has committed, by group: for waiting and for live views, not for work (nothing
/// is kept, and what another process commits is not heard).
/// </summary>
public sealed class LiveEvents(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Listener> _listeners = new();

    /// <summary>Begins to listen; take it before reading the state that is waited for, and dispose of it.</summary>
    public Listening Listen(string groupId)
    {
        while (true)
        {
            var listener = _listeners.GetOrAdd(groupId, static _ => new Listener());
            lock (listener)
            {
                if (listener.Closed)
                {
                    continue;
                }

                listener.Count++;
                return new Listening(this, groupId, listener, time);
            }
        }
    }

    internal void Committed(string groupId)
    {
        if (!_listeners.IsEmpty && _listeners.TryGetValue(groupId, out var listener))
        {
            listener.Signal();
        }
    }

    private void Leave(string groupId, Listener listener)
    {
        lock (listener)
        {
            if (--listener.Count == 0)
            {
                listener.Closed = true;
                _listeners.TryRemove(new(groupId, listener));
            }
        }
    }

    internal sealed class Listener
    {
        private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Count { get; set; }

        public bool Closed { get; set; }

        public Task Next => Volatile.Read(ref _next).Task;

        public void Signal() =>
            Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    /// <summary>One who listens to a group.</summary>
    public sealed class Listening : IDisposable
    {
        private readonly LiveEvents _owner;
        private readonly string _groupId;
        private readonly Listener _listener;
        private readonly TimeProvider _time;
        private Task _next;

        internal Listening(LiveEvents owner, string groupId, Listener listener, TimeProvider time)
        {
            (_owner, _groupId, _listener, _time) = (owner, groupId, listener, time);
            _next = listener.Next;
        }

        /// <summary>
        /// Waits until an event of the group has been committed since the last call (or since listening began), or the
        /// time has passed: then look again, another process may have done it.
        /// </summary>
        public async Task NextAsync(TimeSpan timeout, CancellationToken cancellation = default)
        {
            try
            {
                await _next.WaitAsync(timeout, _time, cancellation);
            }
            catch (TimeoutException)
            {
                // The caller looks at the state either way.
            }

            _next = _listener.Next;
        }

        /// <summary>Stops listening.</summary>
        public void Dispose() => _owner.Leave(_groupId, _listener);
    }
}
