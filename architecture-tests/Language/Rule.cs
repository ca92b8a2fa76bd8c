namespace ArchitectureTests.Language;

/// <summary>A rule, ready to be checked. Written as a sentence that begins with <see cref="Sentences"/>.</summary>
internal sealed class Rule(
    string name,
    string subjects,
    string remedy,
    Func<Codebase, (int Subjects, IEnumerable<Offence> Offences)> check
)
{
    public string Name { get; } = name.Replace('_', ' ');

    /// <summary>What it looks at: "types", "routes".</summary>
    public string Subjects { get; } = subjects;

    public string Remedy { get; } = remedy;

    /// <summary>Why it may find nothing to check; null when that is a failure.</summary>
    public string? Idle { get; private init; }

    /// <summary>For a part that need not exist. Say why, and how the rule would notice that it does.</summary>
    public Rule MayFindNone(string because) => new(name, Subjects, Remedy, check) { Idle = because };

    public Verdict Check(Codebase code)
    {
        var (subjects, offences) = check(code);
        var violations = offences
            .DistinctBy(offence => (offence.Offender, offence.Used))
            .OrderBy(offence => offence.Offender, StringComparer.Ordinal)
            .ThenBy(offence => offence.Used, StringComparer.Ordinal)
            .Select(offence => new Violation(Name, offence.Offender, offence.Used, offence.Where, Remedy))
            .ToList();
        return new Verdict(this, subjects, violations);
    }

    public override string ToString() => Name;
}
