using Platform.Contracts;

namespace Platform.Messaging;

/// <summary>Which failures, and what to do at each attempt. After the last step a message is a dead letter.</summary>
internal sealed class FailureRule(Func<Exception, bool> matches)
{
    private static readonly FailureRule Refusals = new(thrown => thrown is Refused)
    {
        Steps = { FailureStep.DeadLetter },
    };

    private static readonly FailureRule Otherwise = new(_ => true)
    {
        Steps =
        {
            FailureStep.RetryAfter(TimeSpan.FromMilliseconds(50)),
            FailureStep.RetryAfter(TimeSpan.FromMilliseconds(100)),
            FailureStep.RetryAfter(TimeSpan.FromMilliseconds(250)),
            FailureStep.Schedule(TimeSpan.FromSeconds(1)),
            FailureStep.Schedule(TimeSpan.FromSeconds(5)),
            FailureStep.Schedule(TimeSpan.FromSeconds(15)),
            FailureStep.Schedule(TimeSpan.FromSeconds(60)),
        },
    };

    public List<FailureStep> Steps { get; } = [];

    /// <summary>The step after the given number of attempts that failed with <paramref name="thrown"/>.</summary>
    public static FailureStep StepFor(IReadOnlyList<FailureRule> rules, Exception thrown, int attempts)
    {
        var rule = rules.FirstOrDefault(r => r.Matches(thrown)) ?? (Refusals.Matches(thrown) ? Refusals : Otherwise);
        return attempts <= rule.Steps.Count ? rule.Steps[Math.Max(attempts, 1) - 1] : FailureStep.DeadLetter;
    }

    /// <summary>The same, of the module's own rules only; null when none fits.</summary>
    public static FailureStep? ExplicitStepFor(IReadOnlyList<FailureRule> rules, Exception thrown, int attempts) =>
        rules.FirstOrDefault(r => r.Matches(thrown)) is { } rule && attempts <= rule.Steps.Count
            ? rule.Steps[attempts - 1]
            : null;

    private bool Matches(Exception thrown) => matches(thrown);
}

internal enum FailureAction
{
    Retry,
    Schedule,
    DeadLetter,
    Discard,
}

internal readonly record struct FailureStep(FailureAction Action, TimeSpan Delay)
{
    public static FailureStep DeadLetter { get; } = new(FailureAction.DeadLetter, TimeSpan.Zero);

    public static FailureStep Discard { get; } = new(FailureAction.Discard, TimeSpan.Zero);

    public static FailureStep RetryAfter(TimeSpan pause) => new(FailureAction.Retry, pause);

    public static FailureStep Schedule(TimeSpan delay) => new(FailureAction.Schedule, delay);
}
