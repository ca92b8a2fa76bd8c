namespace Platform.Messaging;

internal sealed class TrackedSession(TimeProvider time) : ITrackedSession
{
    private readonly HashSet<(Guid Message, string Subscriber)> _open = [];
    private readonly List<Exception> _exceptions = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _acted;

    public EnvelopeRecords Sent { get; } = new();

    public EnvelopeRecords Executed { get; } = new();

    public EnvelopeRecords MovedToErrorQueue { get; } = new();

    public EnvelopeRecords Scheduled { get; } = new();

    public IReadOnlyList<Exception> AllExceptions()
    {
        lock (_open)
        {
            return [.. _exceptions];
        }
    }

    public void OnSent(Envelope envelope, IReadOnlyList<string> subscribers)
    {
        Sent.Add(envelope);
        if (envelope.ScheduledTime > time.GetUtcNow())
        {
            Scheduled.Add(envelope);
            return;
        }

        lock (_open)
        {
            foreach (var subscriber in subscribers)
            {
                _open.Add((envelope.Id, subscriber));
            }
        }
    }

    public void OnHandled(Parcel work)
    {
        Executed.Add(work.Envelope);
        Close(work);
    }

    public void OnFailed(Work work, Exception thrown)
    {
        MovedToErrorQueue.Add(work.Envelope);
        lock (_open)
        {
            _exceptions.Add(thrown);
        }

        Close(work);
    }

    /// <summary>The action is over; the session ends once nothing is open.</summary>
    public async Task EndedAsync(TimeSpan timeout)
    {
        lock (_open)
        {
            _acted = true;
            EndIfQuiet();
        }

        try
        {
            await _ended.Task.WaitAsync(timeout, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            lock (_open)
            {
                throw new TimeoutException(
                    $"After {timeout} these were not handled: {string.Join(", ", _open.Select(o => $"{o.Subscriber} ({o.Message})"))}"
                );
            }
        }
    }

    private void Close(Parcel work)
    {
        lock (_open)
        {
            _open.Remove((work.Envelope.Id, work.Subscriber));
            EndIfQuiet();
        }
    }

    private void EndIfQuiet()
    {
        if (_acted && _open.Count == 0)
        {
            _ended.TrySetResult();
        }
    }
}
