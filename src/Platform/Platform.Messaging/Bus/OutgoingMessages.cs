namespace Platform.Messaging;

/// <summary>Several messages as one return value.</summary>
public sealed class OutgoingMessages : List<object>
{
    /// <summary>Adds a message that is delivered after a delay.</summary>
    public void Delay(object message, TimeSpan delay) => Add(message.DelayedFor(delay));

    /// <summary>Adds a message that is delivered at a time.</summary>
    public void Schedule(object message, DateTimeOffset time) => Add(message.ScheduledAt(time));
}
