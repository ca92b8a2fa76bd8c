namespace Platform.Messaging;

/// <summary>What is to be done about a failure; several are done one after the other, one per attempt.</summary>
public sealed class FailureActions
{
    private readonly FailureRule _rule;

    internal FailureActions(FailureRule rule) => _rule = rule;

    /// <summary>And then, if that has not helped.</summary>
    public FailureActions Then => this;

    /// <summary>Tries again at once, up to this many times.</summary>
    public FailureActions RetryTimes(int attempts) =>
        Add(Enumerable.Repeat(FailureStep.RetryAfter(TimeSpan.Zero), attempts));

    /// <summary>Tries again in place after each of these pauses.</summary>
    public FailureActions RetryWithCooldown(params TimeSpan[] pauses) => Add(pauses.Select(FailureStep.RetryAfter));

    /// <summary>Stores the message and tries again after each of these delays, in whatever process is there then.</summary>
    public FailureActions ScheduleRetry(params TimeSpan[] delays) => Add(delays.Select(FailureStep.Schedule));

    /// <summary>Stores the message and tries again once those that wait already have had their turn.</summary>
    public FailureActions Requeue(int attempts = 3) =>
        Add(Enumerable.Repeat(FailureStep.Schedule(TimeSpan.Zero), attempts));

    /// <summary>Puts the message among the module's dead letters, in view and replayable.</summary>
    public FailureActions MoveToErrorQueue() => Add([FailureStep.DeadLetter]);

    /// <summary>Drops the message.</summary>
    public FailureActions Discard() => Add([FailureStep.Discard]);

    private FailureActions Add(IEnumerable<FailureStep> steps)
    {
        _rule.Steps.AddRange(steps);
        return this;
    }
}
