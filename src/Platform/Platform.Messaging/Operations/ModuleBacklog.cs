namespace Platform.Messaging;

/// <summary>What waits in a module's outbox and inbox, as the health check <see cref="Check"/> finds it for each module.</summary>
/// <param name="Waiting">How many messages.</param>
/// <param name="OldestDue">For how long the oldest of them that could go has been due.</param>
/// <param name="DeadLetters">How many messages could not be handled.</param>
public sealed record ModuleBacklog(long Waiting, TimeSpan OldestDue, long DeadLetters)
{
    /// <summary>The name of the check.</summary>
    public const string Check = "messages";

    /// <summary>As people read it.</summary>
    public override string ToString() =>
        $"{Waiting} waiting, oldest due for {OldestDue.TotalSeconds:0} s, {DeadLetters} dead letters";
}
