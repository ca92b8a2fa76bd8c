namespace ArchitectureTests.Language;

/// <summary>What is wrong: who did it, what was used, and where.</summary>
internal sealed record Offence(string Offender, string Used, Place? Where);
