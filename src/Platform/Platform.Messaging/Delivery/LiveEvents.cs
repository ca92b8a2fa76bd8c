using System.Collections.Concurrent;

namespace Platform.Messaging;

/// <summary>
/// Hears of events that this process has committed, by group: for waiting and for live views, not for work (nothing
/// is kept, and what another process commits is not heard).
/// </summary>
public sealed class LiveEvents(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Group> _groups = new();

    /// <summary>Begins to listen; take it before reading the state that is waited for, and dispose of it.</summary>
    /// <param name="groupId">The group whose events are heard; or the name of a module, whose events all are.</param>
    /// <param name="heeds">Which of its events count; all of them when left out. Called in the committing flow.</param>
    public Listening Listen(string groupId, Predicate<object>? heeds = null)
    {
        while (true)
        {
            var group = _groups.GetOrAdd(groupId, static _ => new Group());
            lock (group)
            {
                if (group.Closed)
                {
                    continue;
                }

                var listening = new Listening(this, groupId, group, heeds, time);
                group.Listenings.Add(listening);
                return listening;
            }
        }
    }

    /// <summary>Whether anybody listens to a group.</summary>
    internal bool IsHeard(string groupId) => _groups.ContainsKey(groupId);

    internal void Committed(string groupId, object message)
    {
        if (_groups.IsEmpty || !_groups.TryGetValue(groupId, out var group))
        {
            return;
        }

        lock (group)
        {
            foreach (var listening in group.Listenings)
            {
                listening.Hear(message);
            }
        }
    }

    private void Leave(string groupId, Group group, Listening listening)
    {
        lock (group)
        {
            if (group.Listenings.Remove(listening) && group.Listenings.Count == 0)
            {
                group.Closed = true;
                _groups.TryRemove(new(groupId, group));
            }
        }
    }

    internal sealed class Group
    {
        public List<Listening> Listenings { get; } = [];

        public bool Closed { get; set; }
    }

    /// <summary>One who listens to a group.</summary>
    public sealed class Listening : IDisposable
    {
        private readonly LiveEvents _owner;
        private readonly string _groupId;
        private readonly Group _group;
        private readonly Predicate<object>? _heeds;
        private readonly TimeProvider _time;
        private TaskCompletionSource _next = NewNext();
        private Task _awaited;

        internal Listening(LiveEvents owner, string groupId, Group group, Predicate<object>? heeds, TimeProvider time)
        {
            (_owner, _groupId, _group, _heeds, _time) = (owner, groupId, group, heeds, time);
            _awaited = _next.Task;
        }

        /// <summary>
        /// Waits until an event that counts has been committed since the last call (or since listening began), or the
        /// time has passed: then look again, another process may have done it.
        /// </summary>
        public async Task NextAsync(TimeSpan timeout, CancellationToken cancellation = default)
        {
            try
            {
                await _awaited.WaitAsync(timeout, _time, cancellation);
            }
            catch (TimeoutException)
            {
                // The caller looks at the state either way.
            }

            _awaited = Volatile.Read(ref _next).Task;
        }

        /// <summary>Stops listening.</summary>
        public void Dispose() => _owner.Leave(_groupId, _group, this);

        internal void Hear(object message)
        {
            if (_heeds is null || _heeds(message))
            {
                Interlocked.Exchange(ref _next, NewNext()).TrySetResult();
            }
        }

        private static TaskCompletionSource NewNext() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
