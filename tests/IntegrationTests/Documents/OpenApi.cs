using System.Text.Json.Nodes;

namespace IntegrationTests.Documents;

/// <summary>An OpenAPI document, read.</summary>
internal sealed class OpenApi(string json)
{
    private readonly JsonObject document = JsonNode.Parse(json)!.AsObject();

    public string Version => document["openapi"]!.GetValue<string>();

    /// <summary>All operations: method, path as clients call it below the server's address, and what is said of it.</summary>
    public IEnumerable<Operation> Operations =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Key is "get" or "put" or "post" or "delete" or "patch"
        select new Operation(operation.Key.ToUpperInvariant(), path.Key, operation.Value!.AsObject(), this);

    /// <summary>What a reference in the document stands for.</summary>
    public JsonObject Resolve(JsonNode node) =>
        node["$ref"]?.GetValue<string>() is { } reference
            ? reference.Split('/').Skip(1).Aggregate((JsonNode)document, (at, name) => at[name]!).AsObject()
            : node.AsObject();
}

/// <summary>One operation of a document.</summary>
internal sealed record Operation(string Method, string Path, JsonObject Said, OpenApi Document)
{
    public JsonObject? RequestBody => Said["requestBody"]?.AsObject();

    /// <summary>What it may answer, by status.</summary>
    public IEnumerable<(string Status, JsonObject Said)> Responses =>
        (Said["responses"]?.AsObject() ?? []).Select(response => (response.Key, Document.Resolve(response.Value!)));

    public override string ToString() => $"{Method} {Path}";
}
