using System.Diagnostics;

namespace ArchitectureTests.Commands;

/// <summary><c>check</c>: every rule, with what it found. Ends with 1 when one is broken.</summary>
internal static class CheckCommand
{
    public static int Run(Codebase code, IReadOnlyList<Rule> rules)
    {
        var clock = Stopwatch.StartNew();
        var broken = 0;
        foreach (var verdict in rules.Select(rule => rule.Check(code)))
        {
            Console.WriteLine($"{Mark(verdict)} {verdict.Rule.Name} ({verdict.Subjects} {verdict.Rule.Subjects})");
            if (verdict.HasStoppedChecking)
                Console.WriteLine("    It found nothing to check, so it has stopped checking.");
            foreach (var violation in verdict.Violations)
                Console.WriteLine("  " + violation.In(code));
            if (!verdict.Holds)
                broken++;
        }
        Console.WriteLine($"{rules.Count} rules, {broken} broken, {clock.Elapsed.TotalSeconds:0.0} s.");
        return broken == 0 ? 0 : 1;
    }

    // A part that need not be there is told apart from one that was checked.
    private static string Mark(Verdict verdict) =>
        !verdict.Holds ? "✗"
        : verdict.Subjects == 0 ? "-"
        : "✓";
}
