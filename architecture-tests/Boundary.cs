namespace ArchitectureTests;

/// <summary>Which assembly may be compiled against which. What is not allowed here is forbidden.</summary>
internal static class Boundary
{
    /// <summary>What is wrong with the references of one assembly, a sentence each, with what to do instead.</summary>
    public static IEnumerable<string> Violations(
        string assembly,
        IEnumerable<string> references,
        IReadOnlyList<string> modules
    )
    {
        foreach (var used in references.Where(r => !IsAllowed(assembly, r, modules)))
        {
            yield return $"{assembly} uses {used}. {Remedy(assembly, used, modules)}";
        }
    }

    private static bool IsAllowed(string assembly, string used, IReadOnlyList<string> modules) =>
        assembly switch
        {
            _ when modules.Contains(assembly) => used.StartsWith("Platform.", StringComparison.Ordinal)
                || used.EndsWith(".Contracts", StringComparison.Ordinal),
            _ when assembly.StartsWith("Platform.", StringComparison.Ordinal) => used.StartsWith(
                "Platform.",
                StringComparison.Ordinal
            ),
            _ when assembly.EndsWith(".Contracts", StringComparison.Ordinal) => used == "Platform.Contracts",
            _ => true,
        };

    private static string Remedy(string assembly, string used, IReadOnlyList<string> modules) =>
        modules.Contains(assembly) && modules.Contains(used) ? $"Send a message of {used}.Contracts instead."
        : assembly.StartsWith("Platform.", StringComparison.Ordinal)
            ? "Platform knows no module: move the code into the module, or a seam into Platform."
        : "Contracts are messages alone: move what needs this into the module.";
}
