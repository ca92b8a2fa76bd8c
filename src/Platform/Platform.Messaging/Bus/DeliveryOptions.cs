namespace Platform.Messaging;

/// <summary>How one message is to be delivered.</summary>
public sealed class DeliveryOptions
{
    /// <summary>Headers that travel with the message.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>Deliver at this time, not before.</summary>
    public DateTimeOffset? ScheduledTime { get; set; }

    /// <summary>Deliver after this delay.</summary>
    public TimeSpan? ScheduleDelay { get; set; }

    /// <summary>Of no use after this time: what has not been delivered by then is dropped.</summary>
    public TimeSpan? DeliverWithin { get; set; }

    /// <summary>Messages of one group are handled one at a time and in order by each module.</summary>
    public string? GroupId { get; set; }

    /// <summary>The saga that the message is for.</summary>
    public string? SagaId { get; set; }

    /// <summary>Adds a header.</summary>
    public DeliveryOptions WithHeader(string name, string value)
    {
        Headers[name] = value;
        return this;
    }
}
