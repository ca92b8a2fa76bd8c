using System.Text.RegularExpressions;

namespace ArchitectureTests.Samples;

/// <summary>
/// A tiny shop below <c>Samples/&lt;Rule&gt;</c>: a red one breaks exactly that rule, on the lines that say
/// <c>// &lt;= who: what</c>; a green one comes close and breaks none. A folder is an assembly.
/// </summary>
internal sealed partial record Sample(string Rule, string Name, string Folder)
{
    public static string Root { get; } = Path.Combine(Solution.Root, "architecture-tests", "Samples");

    public static IReadOnlyList<Sample> All { get; } =
    [
        .. Directory
            .GetDirectories(Root)
            .SelectMany(Directory.GetDirectories)
            .Order(StringComparer.Ordinal)
            .Select(folder => new Sample(
                Path.GetFileName(Path.GetDirectoryName(folder))!.Replace('_', ' '),
                Path.GetFileName(folder),
                folder
            )),
    ];

    public bool IsRed => Name.StartsWith("red", StringComparison.Ordinal);

    /// <summary>What must be reported: the place, and the words behind the mark.</summary>
    public IReadOnlyList<(string Place, string Words)> Expected =>
        [
            .. from file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            from line in File.ReadLines(file).Select((text, index) => (text, number: index + 1))
            from Match mark in Mark().Matches(line.text)
            select ($"{Path.GetRelativePath(Folder, file)}:{line.number}", mark.Groups["words"].Value.Trim()),
        ];

    public override string ToString() => $"{Rule}: {Name}";

    [GeneratedRegex(@"// <= (?<words>.+?)\s*(?=// <=|-->|$)")]
    private static partial Regex Mark();
}
