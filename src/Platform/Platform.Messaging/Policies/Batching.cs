namespace Platform.Messaging;

/// <summary>How a module's messages of one type are gathered for a handler that takes an array of them.</summary>
public sealed class Batching
{
    /// <summary>The most messages that are handled at once.</summary>
    public int BatchSize { get; set; } = 100;

    /// <summary>
    /// The least time from one batch to the next, in which messages are gathered. The first message after a quiet while
    /// does not wait.
    /// </summary>
    public TimeSpan TriggerTime { get; set; } = TimeSpan.FromMilliseconds(250);
}
