using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Platform.Data;
using Platform.Hosting;

namespace Platform.Manifest;

/// <summary>What bodies look like, as their types say it (<see cref="ExampleAttribute"/>).</summary>
internal sealed class Examples(JsonSerializerOptions json)
{
    private const string Cursor = "AAAAAAAAADI";

    private readonly JsonSerializerOptions strict = new(json)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>A request as a caller may write it; null when its type has no example.</summary>
    public JsonNode? OfRequest(Type type) => Of(type, static (written, _) => written);

    /// <summary>An answer as the shop writes it; null when its type has no example.</summary>
    public JsonNode? OfAnswer(Type type) => Of(type, static (_, read) => read);

    private JsonNode? Of(Type type, Func<JsonNode, JsonNode, JsonNode> choose)
    {
        if (type.GetCustomAttribute<ExampleAttribute>() is { } example)
            return choose(JsonNode.Parse(example.Json)!, Read(type, example.Json));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Page<>))
            return Of(type.GetGenericArguments()[0], choose) is { } item
                ? new JsonObject { ["items"] = new JsonArray(item), ["next"] = Cursor }
                : null;
        if (ItemOf(type) is { } of)
            return Of(of, choose) is { } one ? new JsonArray(one) : null;
        return Composed(type, choose);
    }

    /// <summary>Of a type all of whose members have examples.</summary>
    private JsonObject? Composed(Type type, Func<JsonNode, JsonNode, JsonNode> choose)
    {
        var members = json.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Object } info ? info.Properties : [];
        var whole = new JsonObject();
        foreach (var member in members)
            if (Of(member.PropertyType, choose) is { } part)
                whole[member.Name] = part;
        return whole.Count > 0 && whole.Count == members.Count ? whole : null;
    }

    /// <summary>The example as it is written again once it was read, so with every member that the type has.</summary>
    private JsonNode Read(Type type, string written)
    {
        try
        {
            var read = JsonSerializer.SerializeToNode(JsonSerializer.Deserialize(written, type, strict), type, json)!;
            foreach (var (name, value) in JsonNode.Parse(written)!.AsObject())
                if (!JsonNode.DeepEquals(value, read[name]) && value is not (JsonObject or JsonArray))
                    throw new JsonException(
                        $"{name} is written {value?.ToJsonString()} and read {read[name]?.ToJsonString()}"
                    );
            return read;
        }
        catch (JsonException wrong)
        {
            throw new StartRefusedException($"The example of {type.FullName} is not one: {wrong.Message}");
        }
    }

    private static Type? ItemOf(Type type) =>
        type == typeof(string)
            ? null
            : type.GetInterfaces()
                .Append(type)
                .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                ?.GetGenericArguments()[0];
}
