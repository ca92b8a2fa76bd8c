using System.Text.RegularExpressions;
using Mono.Cecil.Cil;

namespace ArchitectureTests.Data;

/// <summary>Finds the line of an operation, which does not know where it was written, by the names that it has.</summary>
internal static class StatementLines
{
    public static Place? PlaceOf(MethodDefinition method, IReadOnlyList<string> words)
    {
        var statements = method.DebugInformation.SequencePoints.Where(point => !point.IsHidden).ToList();
        if (statements is [])
            return null;
        var mentions = words.Select(Mention).ToList();
        var likeliest = statements.MaxBy(statement =>
            mentions.Count(mention => LinesOf(statement).Any(line => mention.IsMatch(line.Text)))
        )!;
        return new Place(likeliest.Document.Url, LineIn(likeliest, mentions));
    }

    // Each is looked for behind the one before it, and then anywhere: arguments can stand in any order.
    private static int LineIn(SequencePoint statement, IReadOnlyList<Regex> mentions)
    {
        var lines = LinesOf(statement).ToList();
        var at = statement.StartLine;
        foreach (var mention in mentions)
        {
            var found = lines.Where(line => mention.IsMatch(line.Text)).Select(line => line.Number).ToList();
            at =
                found.Find(number => number >= at) is var next and > 0 ? next
                : found is [var first, ..] ? first
                : at;
        }
        return at;
    }

    private static IEnumerable<(string Text, int Number)> LinesOf(SequencePoint statement) =>
        Sources
            .Read(statement.Document.Url)
            .Select((text, index) => (text, index + 1))
            .Skip(statement.StartLine - 1)
            .Take(statement.EndLine - statement.StartLine + 1);

    // "sku"; sku = for a column of a new table; rowVersion: for an argument.
    private static Regex Mention(string word) => new($"\"{Regex.Escape(word)}\"|\\b{Regex.Escape(word)}(\\s*=|:)");
}
