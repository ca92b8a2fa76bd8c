namespace ArchitectureTests.Language;

/// <summary>An offence against a rule, with what to do instead.</summary>
internal sealed record Violation(string Rule, string Offender, string Used, Place? Where, string Remedy)
{
    /// <summary>As it is printed: offender, what it used, where, and the remedy.</summary>
    public string In(Codebase code) =>
        $"{Offender}: {Used}{(Where is null ? "" : $"\n    at {Where with { File = code.Relative(Where.File) }}")}\n    {Remedy}";
}
