using System.Text.RegularExpressions;

namespace IntegrationTests.Guides;

/// <summary>
/// A block of a page that is meant to be pasted: commands (<c>```bash</c>), commands for a terminal of their own
/// (<c>```bash host</c>), or a file (<c>```csharp some/File.cs</c>).
/// </summary>
/// <param name="Language">The language.</param>
/// <param name="Name">The terminal, or the file; empty for commands in the reader's own terminal.</param>
/// <param name="Text">What is pasted.</param>
internal sealed partial record CodeBlock(string Language, string Name, string Text)
{
    public bool IsFile => Language != "bash" && Name.Length > 0;

    /// <summary>The blocks of a page that can be followed; others are there to be looked at.</summary>
    public static IEnumerable<CodeBlock> Of(string page) =>
        Blocks()
            .Matches(page)
            .Select(block => new CodeBlock(
                block.Groups["language"].Value,
                block.Groups["name"].Value,
                block.Groups["text"].Value
            ))
            .Where(block => block.Language == "bash" || block.IsFile);

    [GeneratedRegex(
        "^```(?<language>\\w*)(?: (?<name>\\S+))?\\n(?<text>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Blocks();
}
