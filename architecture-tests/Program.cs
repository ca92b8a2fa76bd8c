using System.CommandLine;
using System.Diagnostics;
using ArchitectureTests.Rules;

var check = new Command("check", "Checks every rule. Ends with 1 when one is broken.");
check.SetAction(_ =>
{
    var clock = Stopwatch.StartNew();
    using var code = Solution.Read();
    var broken = 0;
    foreach (var verdict in RuleBook.All.Select(rule => rule.Check(code)))
    {
        if (!verdict.Holds)
            broken++;
        Console.WriteLine(
            $"{(verdict.Holds ? "✓" : "✗")} {verdict.Rule.Name} ({verdict.Subjects} {verdict.Rule.Subjects})"
        );
        if (verdict.HasStoppedChecking)
            Console.WriteLine("    It found nothing to check, so it has stopped checking.");
        foreach (var violation in verdict.Violations)
            Console.WriteLine("  " + violation.In(code));
    }
    Console.WriteLine($"{RuleBook.All.Count} rules, {broken} broken, {clock.Elapsed.TotalSeconds:0.0} s.");
    return broken == 0 ? 0 : 1;
});

return new RootCommand("The architecture rules of this solution.") { check }
    .Parse(args)
    .Invoke();
