namespace Platform.Messaging;

/// <summary>A stored message that this process holds a lease on, for all of its subscribers in one module.</summary>
internal sealed class Delivery(ModuleRuntime source, long outboxSequence, int subscribers)
{
    private int _open = subscribers;

    /// <summary>One subscriber has handled it or stored it on its own side; after the last one the row may go.</summary>
    public void Settled()
    {
        if (Interlocked.Decrement(ref _open) == 0)
        {
            source.Arrived.Enqueue(outboxSequence);
        }
    }
}

/// <summary>One message for one subscriber, wherever that one is.</summary>
internal class Parcel
{
    public required string Subscriber { get; init; }

    public required Envelope Envelope { get; init; }

    /// <summary>Where it came from, if from an outbox.</summary>
    public Delivery? Delivery { get; init; }

    /// <summary>How often it has been put off because the database could not be written, or nobody could be reached.</summary>
    public int Postponed { get; set; }
}

/// <summary>One message for one subscriber that this process has.</summary>
internal sealed class Work : Parcel
{
    public required HandlerChain Chain { get; init; }

    public required ModuleRuntime Module { get; init; }

    /// <summary>Its row in the subscriber's inbox, if it waited there.</summary>
    public long? InboxSequence { get; init; }

    /// <summary>How often in a row it was in another transaction's way.</summary>
    public int Conflicts { get; set; }

    /// <summary>It was stored behind others of its group instead of being handled.</summary>
    public bool IsStored { get; set; }

    /// <summary>It was one of several whose handling failed, and is handled by itself now.</summary>
    public bool IsAlone { get; set; }
}
