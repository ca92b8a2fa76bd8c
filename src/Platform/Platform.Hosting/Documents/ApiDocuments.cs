using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Hosting;

/// <summary>
/// The interface's OpenAPI documents, one for each version, put together of what the modules' builds have written beside
/// this application: so they say the same wherever modules run, and of modules that were taken out. Made when first
/// asked for.
/// </summary>
public sealed class ApiDocuments
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        // As people write it; nobody puts it into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ConcurrentDictionary<int, byte[]> made = [];
    private readonly Lazy<IReadOnlyList<JsonObject>> parts;

    private readonly IReadOnlyList<Aggregate> aggregates;

    /// <summary>The documents of the modules in this process, and of those that were taken out.</summary>
    internal ApiDocuments(IEnumerable<Module> here, IEnumerable<string> removed, IEnumerable<Aggregate> aggregates)
    {
        this.aggregates = [.. aggregates];
        parts = new(() =>
            [
                .. here.Select(module => module.GetType().Assembly.GetName().Name!)
                    .Concat(removed)
                    .Order(StringComparer.Ordinal)
                    .Select(Read),
            ]
        );
    }

    /// <summary>The newest version.</summary>
    public int Newest => parts.Value.Select(part => part.Count).DefaultIfEmpty(1).Max();

    /// <summary>The document of a version; null when there is no such version.</summary>
    internal byte[]? Of(int version) =>
        version >= 1 && version <= Newest
            ? made.GetOrAdd(version, number => Encoding.UTF8.GetBytes(ToJson(Make(number))))
            : null;

    /// <summary>Writes all of them into a folder: <c>v1.json</c>, <c>v2.json</c>.</summary>
    internal async Task WriteAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        for (var version = 1; version <= Newest; version++)
            await File.WriteAllBytesAsync(Path.Combine(folder, $"v{version}.json"), Of(version)!);
    }

    /// <summary>A document as its file has it.</summary>
    internal static string ToJson(JsonNode document) => JsonSerializer.Serialize(document, Json) + "\n";

    private JsonObject Make(int version)
    {
        var whole = new ApiDocument(version);
        foreach (var part in parts.Value)
            // A module that has nothing of its own in this version has what it had before.
            whole.Add(part[$"v{Math.Min(version, part.Count)}"]!.AsObject());
        foreach (var aggregate in aggregates)
            whole.Add(AggregateDocument.Of(aggregate, whole.Json));
        return whole.Json;
    }

    private static JsonObject Read(string module) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, $"{module}.openapi.json")))!.AsObject();
}
