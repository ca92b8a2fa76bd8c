using System.Text.Json.Nodes;

namespace Platform.Hosting;

/// <summary>An aggregate's part of the interface's documents: made of what they say of its parts.</summary>
internal static class AggregateDocument
{
    private const string Missing = "MissingPart";

    /// <summary>What is to be added to a document that has the parts in it.</summary>
    /// <exception cref="InvalidOperationException">It has not.</exception>
    public static JsonObject Of(Aggregate aggregate, JsonObject whole)
    {
        var name = char.ToUpperInvariant(aggregate.Path[1]) + aggregate.Path[2..];
        var answers = aggregate.Parts.ToDictionary(part => part.Name, part => AnswerOf(part, whole));
        var example = new JsonObject(
            answers.Select(one => KeyValuePair.Create(one.Key, one.Value["example"]?.DeepClone()))
        )
        {
            ["missing"] = new JsonArray(),
        };
        return new JsonObject
        {
            ["tags"] = new JsonArray(
                new JsonObject { ["name"] = "Gateway", ["description"] = "What is put together of several modules." }
            ),
            ["paths"] = new JsonObject
            {
                [aggregate.Path] = new JsonObject { ["get"] = Operation(aggregate, name, example) },
            },
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject { [name] = SchemaOf(answers), [Missing] = MissingPart() },
            },
        };
    }

    private static JsonObject AnswerOf(AggregatePart part, JsonObject whole) =>
        whole["paths"]?[part.Route]?["get"]?["responses"]?["200"]?["content"]?["application/json"] as JsonObject
        ?? throw new InvalidOperationException($"The documents know no GET {part.Route}, which {part.Name} is to be.");

    private static JsonObject Operation(Aggregate aggregate, string name, JsonObject example) =>
        new()
        {
            ["tags"] = new JsonArray("Gateway"),
            ["summary"] = aggregate.Summary,
            ["description"] =
                $"{aggregate.Summary} A part that fails, or takes too long, is null, and named in `missing` with its problem.",
            ["operationId"] = $"show{name}",
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject
                {
                    ["description"] = "OK",
                    ["headers"] = new JsonObject(
                        RateLimits.Headers.Select(header =>
                            KeyValuePair.Create<string, JsonNode?>(header, Reference("headers", header))
                        )
                    ),
                    ["content"] = new JsonObject
                    {
                        ["application/json"] = new JsonObject
                        {
                            ["schema"] = Reference("schemas", name),
                            ["example"] = example,
                        },
                    },
                },
                ["401"] = Reference("responses", "Unauthorized"),
                ["429"] = Reference("responses", "TooManyRequests"),
                ["500"] = Reference("responses", "InternalServerError"),
                ["503"] = Reference("responses", "ServiceUnavailable"),
            },
            ["security"] = new JsonArray(
                new JsonObject { ["oauth2"] = new JsonArray() },
                new JsonObject { ["bearer"] = new JsonArray() }
            ),
        };

    private static JsonObject SchemaOf(Dictionary<string, JsonObject> answers)
    {
        var properties = new JsonObject(
            answers.Select(one =>
                KeyValuePair.Create<string, JsonNode?>(
                    one.Key,
                    new JsonObject
                    {
                        ["oneOf"] = new JsonArray(
                            new JsonObject { ["type"] = "null" },
                            one.Value["schema"]!.DeepClone()
                        ),
                    }
                )
            )
        )
        {
            ["missing"] = new JsonObject { ["type"] = "array", ["items"] = Reference("schemas", Missing) },
        };
        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = "Several modules' answers in one.",
            ["required"] = new JsonArray([.. properties.Select(one => (JsonNode)one.Key)]),
            ["properties"] = properties,
        };
    }

    private static JsonObject MissingPart()
    {
        var properties = new JsonObject
        {
            ["part"] = Said("string", "Its name."),
            ["type"] = Said("string", "The stable name of the problem."),
            ["title"] = Said("string", "The problem in a few words."),
            ["status"] = Said("integer", "The HTTP status that it would have had by itself."),
            ["detail"] = Said("string", "What is wrong, for people."),
        };
        properties["status"]!["format"] = "int32";
        return new JsonObject
        {
            ["type"] = "object",
            ["description"] = "A part that could not be had.",
            ["required"] = new JsonArray("part", "type", "title", "status"),
            ["properties"] = properties,
        };
    }

    private static JsonObject Said(string type, string what) => new() { ["type"] = type, ["description"] = what };

    private static JsonObject Reference(string kind, string name) => new() { ["$ref"] = $"#/components/{kind}/{name}" };
}
