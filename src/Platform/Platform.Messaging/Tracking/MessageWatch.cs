namespace Platform.Messaging;

/// <summary>Tells tracked sessions what happens to messages; costs nothing while there is none.</summary>
internal sealed class MessageWatch
{
    private TrackedSession[] _sessions = [];

    public void Add(TrackedSession session)
    {
        lock (this)
        {
            _sessions = [.. _sessions, session];
        }
    }

    public void Remove(TrackedSession session)
    {
        lock (this)
        {
            _sessions = [.. _sessions.Where(s => s != session)];
        }
    }

    public void Sent(Envelope envelope, IReadOnlyList<string> subscribers)
    {
        foreach (var session in Volatile.Read(ref _sessions))
        {
            session.OnSent(envelope, subscribers);
        }
    }

    public void Handled(Parcel work)
    {
        foreach (var session in Volatile.Read(ref _sessions))
        {
            session.OnHandled(work);
        }
    }

    public void Failed(Work work, Exception thrown)
    {
        foreach (var session in Volatile.Read(ref _sessions))
        {
            session.OnFailed(work, thrown);
        }
    }
}
