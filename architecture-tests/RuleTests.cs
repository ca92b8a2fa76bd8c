using ArchitectureTests.Rules;
using ArchitectureTests.Samples;
using Shouldly;
using Xunit;

namespace ArchitectureTests;

/// <summary>Every rule holds here, finds what it is meant to find, and leaves alone what only comes close.</summary>
public sealed class RuleTests
{
    private static readonly Lazy<Codebase> Shop = new(Solution.Read);

    public static TheoryData<string> Rules => [.. RuleBook.All.Select(rule => rule.Name)];

    public static TheoryData<string> Samples => [.. Sample.All.Select(sample => sample.ToString())];

    [Theory, MemberData(nameof(Rules))]
    public void Holds(string name)
    {
        var verdict = RuleNamed(name).Check(Shop.Value);

        string.Join('\n', verdict.Violations.Select(it => it.In(Shop.Value))).ShouldBeEmpty();
        verdict.HasStoppedChecking.ShouldBeFalse($"found no {verdict.Rule.Subjects} to check: it has stopped checking");
    }

    [Theory, MemberData(nameof(Rules))]
    public void Has_a_red_and_a_green_sample(string name)
    {
        var its = Sample.All.Where(sample => sample.Rule == name).ToList();

        its.ShouldContain(sample => sample.IsRed);
        its.ShouldContain(sample => !sample.IsRed);
    }

    [Theory, MemberData(nameof(Samples))]
    public void Sample_breaks_its_rule_and_no_other(string name)
    {
        var sample = Sample.All.Single(it => it.ToString() == name);
        var rule = RuleNamed(sample.Rule);
        using var code = SampleCompiler.Compile(sample);

        var verdicts = RuleBook.All.Select(it => it.Check(code)).ToList();

        verdicts
            .Where(verdict => verdict.Rule != rule)
            .SelectMany(verdict => verdict.Violations)
            .Select(violation => $"{violation.Rule}: {violation.In(code)}")
            .ShouldBeEmpty();
        var own = verdicts.Single(verdict => verdict.Rule == rule);
        own.Subjects.ShouldBePositive();
        own.Violations.Select(violation => Said(violation, code))
            .ShouldBe(sample.Expected.Select(expected => $"{expected.Place} {expected.Words}"), ignoreOrder: true);
        sample.Expected.Count.ShouldBe(sample.IsRed ? Math.Max(1, sample.Expected.Count) : 0);
    }

    private static string Said(Violation violation, Codebase code) =>
        $"{(violation.Where is { } place ? place with { File = code.Relative(place.File) } : null)} {violation.Offender}: {violation.Used}";

    private static Rule RuleNamed(string name) =>
        RuleBook.All.SingleOrDefault(rule => rule.Name == name)
        ?? throw new InvalidOperationException(
            $"No rule is called '{name}'; the folder of a sample is its rule's name."
        );
}
