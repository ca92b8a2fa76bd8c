namespace Platform.Messaging;

/// <summary>What waits in a module's outbox and inbox.</summary>
/// <param name="Types">How many, by alias.</param>
/// <param name="OldestDue">Since when the oldest due one has been due; null when nothing is due.</param>
/// <param name="DeadLetters">How many dead letters there are.</param>
public sealed record MessageBacklog(
    IReadOnlyDictionary<string, long> Types,
    DateTimeOffset? OldestDue,
    long DeadLetters
);
