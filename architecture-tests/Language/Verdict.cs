namespace ArchitectureTests.Language;

/// <summary>What a rule found: how many subjects it looked at, and which of them offend.</summary>
internal sealed record Verdict(Rule Rule, int Subjects, IReadOnlyList<Violation> Violations)
{
    /// <summary>A rule that finds nothing to check has stopped checking; unless it says when that is right.</summary>
    public bool HasStoppedChecking => Subjects == 0 && Rule.Idle is null;

    public bool Holds => Violations is [] && !HasStoppedChecking;
}
