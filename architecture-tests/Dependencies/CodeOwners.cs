namespace ArchitectureTests.Dependencies;

/// <summary>The repository's <c>.github/CODEOWNERS</c>, as far as it names folders from the root on.</summary>
internal sealed class CodeOwners(string file)
{
    public string File => file;

    public static CodeOwners Of(Codebase code) => new(Path.Combine(code.Root, ".github", "CODEOWNERS"));

    /// <summary>Who owns a folder; the last line that matches counts. Null when nobody does.</summary>
    public string? OwnerOf(string folder) =>
        Sources
            .Read(file)
            .Select(line => line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 1 && Covers(words[0], folder))
            .Select(words => string.Join(' ', words[1..]))
            .LastOrDefault();

    private static bool Covers(string pattern, string folder) =>
        pattern == "*" || $"/{folder}/".StartsWith(pattern.TrimEnd('/') + "/", StringComparison.Ordinal);
}
