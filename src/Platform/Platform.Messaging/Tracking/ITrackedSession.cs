namespace Platform.Messaging;

/// <summary>What a test sees of one action and everything that followed from it.</summary>
public interface ITrackedSession
{
    /// <summary>Messages that were sent or published, in order.</summary>
    EnvelopeRecords Sent { get; }

    /// <summary>Messages that a subscriber has handled, in order.</summary>
    EnvelopeRecords Executed { get; }

    /// <summary>Messages that ended as dead letters or were dropped.</summary>
    EnvelopeRecords MovedToErrorQueue { get; }

    /// <summary>Messages that are to be delivered later.</summary>
    EnvelopeRecords Scheduled { get; }

    /// <summary>The exceptions of those that were not handled.</summary>
    IReadOnlyList<Exception> AllExceptions();
}

/// <summary>Envelopes that were seen.</summary>
public sealed class EnvelopeRecords
{
    private readonly List<Envelope> _envelopes = [];

    /// <summary>The envelopes, in order.</summary>
    public IReadOnlyList<Envelope> Envelopes
    {
        get
        {
            lock (_envelopes)
            {
                return [.. _envelopes];
            }
        }
    }

    /// <summary>The messages of a type, in order.</summary>
    public IReadOnlyList<T> MessagesOf<T>() => [.. Envelopes.Select(e => e.Message).OfType<T>()];

    /// <summary>The one message of a type; throws when there is none or more than one.</summary>
    public T SingleMessage<T>() => MessagesOf<T>().Single();

    /// <summary>The envelope of the one message of a type.</summary>
    public Envelope SingleEnvelope<T>() => Envelopes.Single(e => e.Message is T);

    internal void Add(Envelope envelope)
    {
        lock (_envelopes)
        {
            _envelopes.Add(envelope);
        }
    }
}
