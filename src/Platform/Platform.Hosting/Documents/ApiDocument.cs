using System.Text.Json.Nodes;

namespace Platform.Hosting;

/// <summary>One document of several modules' ones.</summary>
internal sealed class ApiDocument
{
    private const string Description =
        "Everything that the shop can be asked for over HTTP. Sign in at `/auth/token`; errors are problem details "
        + "(RFC 9457) with a stable `type`; lists are paged by cursor; a write that is sent again with the same "
        + "`Idempotency-Key` is done once. Money is in minor units: 255 GBP is £2.55.";

    private readonly JsonObject paths = [];
    private readonly SortedDictionary<string, SortedDictionary<string, JsonNode>> components = new(
        StringComparer.Ordinal
    );
    private readonly JsonArray tags = [];

    public ApiDocument(int version) =>
        Json = new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject
            {
                ["title"] = "The shop",
                ["description"] = Description,
                ["contact"] = new JsonObject { ["name"] = "Who runs the shop" },
                ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
                ["version"] = $"{version}",
            },
            ["servers"] = new JsonArray(
                new JsonObject
                {
                    ["url"] = $"/api/v{version}",
                    ["description"] = "The shop that this document comes from, local or in production.",
                    ["x-internal"] = false,
                }
            ),
            ["tags"] = tags,
            ["paths"] = paths,
        };

    public JsonObject Json { get; }

    public void Add(JsonObject module)
    {
        foreach (var tag in module["tags"]!.AsArray())
            AddTag(tag!);
        foreach (var (path, item) in module["paths"]!.AsObject().OrderBy(path => path.Key, StringComparer.Ordinal))
            Add(path, item!.AsObject());
        foreach (var (kind, named) in module["components"]?.AsObject() ?? [])
        foreach (var (name, component) in named!.AsObject())
            Add(kind, name, component!);
        Json["components"] = new JsonObject(
            components.Select(kind =>
                KeyValuePair.Create<string, JsonNode?>(
                    kind.Key,
                    new JsonObject(
                        kind.Value.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value.DeepClone()))
                    )
                )
            )
        );
    }

    // In the order of their names.
    private void AddTag(JsonNode tag)
    {
        var name = NameOf(tag);
        var at = tags.TakeWhile(other => string.CompareOrdinal(NameOf(other!), name) < 0).Count();
        if (at == tags.Count || NameOf(tags[at]!) != name)
            tags.Insert(at, tag.DeepClone());

        static string NameOf(JsonNode tag) => tag["name"]!.GetValue<string>();
    }

    // Two modules may have the same path, and each methods of its own.
    private void Add(string path, JsonObject item)
    {
        if (paths[path] is JsonObject known)
            foreach (var (method, operation) in item)
                known.Add(method, operation!.DeepClone());
        else
            paths.Add(path, item.DeepClone());
    }

    private void Add(string kind, string name, JsonNode component)
    {
        if (!components.TryGetValue(kind, out var named))
            components.Add(kind, named = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal));
        if (!named.TryAdd(name, component) && !JsonNode.DeepEquals(named[name], component))
            throw new InvalidOperationException(
                $"Two modules have a {name} in their documents ({kind}), and not the same one: give one of them another name."
            );
    }
}
