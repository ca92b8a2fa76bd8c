using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArchitectureTests.MessageShapes;

/// <summary>
/// <c>messages.json</c>: what every kept message looked like when somebody last said that this is how it is. Read by
/// people in reviews, too: a line per member, and a line per reader.
/// </summary>
internal sealed record Snapshot(string File, IReadOnlyDictionary<string, Entry> Entries)
{
    public const string FileName = "messages.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Null when nothing has been written down.</summary>
    public static Snapshot? Of(Codebase code) => code.Once(Read) is [var snapshot] ? snapshot : null;

    /// <summary>Whether there must be one: a sample does without.</summary>
    public static bool IsExpected(Codebase code) => System.IO.File.Exists(Path.Combine(code.Root, Solution.File));

    public static string FileOf(Codebase code) =>
        IsExpected(code) ? Path.Combine(code.Root, "architecture-tests", FileName) : Path.Combine(code.Root, FileName);

    /// <summary>What the code of today would have written down; those that nobody keeps any more stay, while they exist.</summary>
    public static Snapshot OfToday(Codebase code)
    {
        var known = Of(code)?.Entries.Keys.ToHashSet(StringComparer.Ordinal) ?? [];
        return new Snapshot(
            FileOf(code),
            WireType
                .In(code)
                .Where(type => known.Contains(type.Alias) || Kept.In(code).Contains(type))
                .DistinctBy(type => type.Alias)
                .ToDictionary(type => type.Alias, type => Entry.Of(type, code), StringComparer.Ordinal)
        );
    }

    public Place PlaceOf(string alias) => new(File, Sources.LineWith(File, $"\"{alias}\""));

    /// <summary>The text of the file.</summary>
    public override string ToString()
    {
        var entries = Entries
            .OrderBy(it => it.Key, StringComparer.Ordinal)
            .Select(it => $"{Text(it.Key)}: {Block(Lines(it.Value))}");
        return Block(entries) + "\n";
    }

    private static IEnumerable<string> Lines(Entry entry) =>
        [
            $"{Text("kind")}: {Text(entry.Kind)}",
            $"{Text("module")}: {Text(entry.Module)}",
            $"{Text("members")}: {Block(entry.Members.Select(member => $"{Text(member.Key)}: {Text(member.Value)}"))}",
            $"{Text("readBy")}: {Block(entry.ReadBy.OrderBy(it => it.Key, StringComparer.Ordinal).Select(Line))}",
        ];

    private static string Line(KeyValuePair<string, IReadOnlyList<string>> reader) =>
        $"{Text(reader.Key)}: [{string.Join(", ", reader.Value.Select(Text))}]";

    private static string Block(IEnumerable<string> lines)
    {
        var text = string.Join(",\n", lines);
        return text.Length == 0 ? "{}" : $"{{\n  {text.Replace("\n", "\n  ", StringComparison.Ordinal)}\n}}";
    }

    private static string Text(string text) => JsonSerializer.Serialize(text, Json);

    private static IEnumerable<Snapshot> Read(Codebase code)
    {
        var file = FileOf(code);
        if (System.IO.File.Exists(file))
            yield return new Snapshot(file, Parse(file, code));
    }

    private static Dictionary<string, Entry> Parse(string file, Codebase code)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, Entry>>(System.IO.File.ReadAllText(file), Json)
                ?? throw new JsonException("It says null.");
        }
        catch (Exception problem) when (problem is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException(
                $"{code.Relative(file)} cannot be read: {problem.Message} Take it from the last commit."
            );
        }
    }
}
