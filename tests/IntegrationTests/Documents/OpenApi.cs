using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IntegrationTests.Documents;

/// <summary>An OpenAPI document, read.</summary>
internal sealed partial class OpenApi(string json)
{
    private readonly JsonObject document = JsonNode.Parse(json)!.AsObject();

    public string Version => document["openapi"]!.GetValue<string>();

    /// <summary>All operations.</summary>
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

    /// <summary>What an answer has that the document does not say: its status, members of its body.</summary>
    public IEnumerable<string> LacksOf(HttpResponseMessage answer, string body)
    {
        var request = answer.RequestMessage!;
        var path = BelowApi().Replace(request.RequestUri!.AbsolutePath, "");
        if (OperationOf(request.Method.Method, path) is not { } operation)
            // There is none at all, and that is what was answered.
            return answer.StatusCode is System.Net.HttpStatusCode.MethodNotAllowed ? [] : [$"{request.Method} {path}"];

        var status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (operation.Responses.FirstOrDefault(response => response.Status == status).Said is not { } said)
            return [$"{operation} answers {status}"];
        if (body.Length == 0)
            return [];
        var type = answer.Content.Headers.ContentType!.MediaType!;
        return said["content"]?[type]?["schema"] is { } schema
            ? Lacks(
                    schema,
                    type.EndsWith("json", StringComparison.Ordinal) ? JsonNode.Parse(body) : JsonValue.Create(body)
                )
                // Who asks for some members gets those.
                .Where(lack =>
                    !lack.Contains(" without ", StringComparison.Ordinal)
                    || !request.RequestUri.Query.Contains("fields=", StringComparison.Ordinal)
                )
                .Select(lack => $"{operation} answers {status} with {lack}")
            : [$"{operation} answers {status} as {type}"];
    }

    private Operation? OperationOf(string method, string path) =>
        Operations
            .Where(operation => operation.Method == method && operation.Matches(path))
            // What is written out comes before what is left open.
            .MinBy(operation => operation.Path.Count(letter => letter == '{'));

    private IEnumerable<string> Lacks(JsonNode schema, JsonNode? value, string at = "body")
    {
        schema = Resolve(schema);
        if ((schema["anyOf"] ?? schema["oneOf"]) is JsonArray either)
        {
            var lacks = either
                .Where(one => value is null || $"{one!["type"]}" != "null")
                .Select(one => Lacks(one!, value, at).ToList());
            return lacks.MinBy(of => of.Count) ?? [];
        }

        return value switch
        {
            JsonObject members when schema["additionalProperties"] is null => members
                .Where(member => schema["properties"]?[member.Key] is null)
                .Select(member => $"{at}.{member.Key}, which is not said")
                .Concat(
                    (schema["required"]?.AsArray() ?? [])
                        .Where(name => !members.ContainsKey($"{name}"))
                        .Select(name => $"{at} without {name}")
                )
                .Concat(
                    members
                        .Where(member => schema["properties"]?[member.Key] is not null)
                        .SelectMany(member =>
                            Lacks(schema["properties"]![member.Key]!, member.Value, $"{at}.{member.Key}")
                        )
                ),
            JsonArray items => items.SelectMany(item => Lacks(schema["items"]!, item, $"{at}[]")),
            null => $"{schema["type"]?.ToJsonString()}".Contains("null", StringComparison.Ordinal)
                ? []
                : [$"{at} that is null"],
            _ => [],
        };
    }

    [GeneratedRegex("^/api(/v[0-9]+)?")]
    private static partial Regex BelowApi();
}

/// <summary>One operation of a document.</summary>
internal sealed record Operation(string Method, string Path, JsonObject Said, OpenApi Document)
{
    public JsonObject? RequestBody => Said["requestBody"]?.AsObject();

    /// <summary>What it may answer, by status.</summary>
    public IEnumerable<(string Status, JsonObject Said)> Responses =>
        (Said["responses"]?.AsObject() ?? []).Select(response => (response.Key, Document.Resolve(response.Value!)));

    public bool Matches(string path) => Regex.IsMatch(path, $"^{Regex.Replace(Path, @"\{[^}]+\}", "[^/]+")}$");

    public override string ToString() => $"{Method} {Path}";
}
