namespace ArchitectureTests.Code;

/// <summary>What an assembly is in the whole.</summary>
internal enum Part
{
    Module,
    Contracts,
    Platform,
    Host,

    /// <summary>A module as a service of its own.</summary>
    Extracted,
}
