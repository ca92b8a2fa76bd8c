namespace Platform.Messaging;

/// <summary>A message on its way: who sent it, to whom, and what has happened to it so far.</summary>
public sealed class Envelope
{
    /// <summary>The id of the message, a UUIDv7. Use it as idempotency key towards the outside.</summary>
    public Guid Id { get; init; }

    /// <summary>The message; null while it has not been read from its JSON.</summary>
    public object? Message { get; internal set; }

    /// <summary>The message's alias.</summary>
    public string MessageType { get; init; } = "";

    /// <summary>The module that sent it; empty when it came from outside all modules.</summary>
    public string Source { get; init; } = "";

    /// <summary>The module that it is for.</summary>
    public string Destination { get; internal set; } = "";

    /// <summary>Messages of one group are handled one at a time and in order by each module.</summary>
    public string? GroupId { get; internal set; }

    /// <summary>The saga in whose name it was sent; answers carry it back.</summary>
    public string? SagaId { get; internal set; }

    /// <summary>What ties together all messages that come from one first message.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The message in whose handling this one was sent.</summary>
    public Guid? ConversationId { get; init; }

    /// <summary>The W3C trace context (traceparent) of the sender.</summary>
    public string? ParentId { get; init; }

    /// <summary>Further headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = NoHeaders;

    /// <summary>When it was sent, UTC.</summary>
    public DateTimeOffset SentAt { get; init; }

    /// <summary>When it is to be delivered, if later than now, UTC.</summary>
    public DateTimeOffset? ScheduledTime { get; internal set; }

    /// <summary>After this time it is of no use, UTC.</summary>
    public DateTimeOffset? DeliverBy { get; init; }

    /// <summary>How often its handling has been tried, this time included.</summary>
    public int Attempts { get; internal set; }

    /// <summary>0 for the first delivery; a replay into a new read model is a generation of its own.</summary>
    public int Generation { get; init; }

    /// <summary>
    /// Where the modules of this call run, while that is a share: chosen once, and kept by everything that comes of it.
    /// </summary>
    internal string? Placement { get; set; }

    /// <summary>The message as it is stored and sent, JSON; null while it has not been written.</summary>
    public string? Body { get; internal set; }

    /// <summary>A copy for one subscriber, which counts attempts of its own.</summary>
    internal Envelope For(string module)
    {
        var copy = (Envelope)MemberwiseClone();
        copy.Destination = module;
        return copy;
    }

    internal static readonly IReadOnlyDictionary<string, string> NoHeaders = new Dictionary<string, string>();
}
