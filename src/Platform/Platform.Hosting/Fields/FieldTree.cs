using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Platform.Hosting;

/// <summary>Members that a caller asks for, each as a whole or some of its own.</summary>
internal sealed class FieldTree
{
    private const string Parameter = "fields";
    private const int MostText = 2000;

    private readonly Dictionary<string, FieldTree> _members = new(StringComparer.Ordinal);
    private bool _isWhole;

    /// <summary>Reads <c>id,customer.name</c> for answers of a type; refuses what the type does not have.</summary>
    public static FieldTree Parse(string fields, Type type, JsonSerializerOptions json)
    {
        if (fields.Length is 0 or > MostText)
        {
            throw Refused.Invalid(Parameter, $"must name members, in at most {MostText} characters");
        }

        var root = new FieldTree();
        foreach (var path in fields.Split(',', StringSplitOptions.TrimEntries))
        {
            root.Add(path, json.GetTypeInfo(IsPage(type) ? type.GetGenericArguments()[0] : type), json);
        }

        return root;
    }

    /// <summary>What is asked for of a value.</summary>
    public JsonNode? Narrow(object value, JsonSerializerOptions json)
    {
        var node = JsonSerializer.SerializeToNode(value, value.GetType(), json);
        if (IsPage(value.GetType()))
        {
            Narrow(node!["items"]);
        }
        else
        {
            Narrow(node);
        }

        return node;
    }

    private void Narrow(JsonNode? node)
    {
        switch (node)
        {
            case JsonArray array:
                foreach (var item in array)
                {
                    Narrow(item);
                }

                break;
            case JsonObject members when !_isWhole:
                foreach (var (name, value) in members.ToList())
                {
                    if (_members.TryGetValue(name, out var below))
                    {
                        below.Narrow(value);
                    }
                    else
                    {
                        members.Remove(name);
                    }
                }

                break;
        }
    }

    private void Add(string path, JsonTypeInfo type, JsonSerializerOptions json)
    {
        var tree = this;
        var seen = "";
        foreach (var name in path.Split('.'))
        {
            type = ItemsOf(type, json);
            var member =
                type.Properties.FirstOrDefault(property => property.Name == name)
                ?? throw Refused.Invalid(Parameter, Unknown(path, seen, type));
            seen = seen.Length == 0 ? name : $"{seen}.{name}";
            if (!tree._members.TryGetValue(name, out var below))
            {
                tree._members[name] = below = new FieldTree();
            }

            (tree, type) = (below, json.GetTypeInfo(member.PropertyType));
        }

        tree._isWhole = true;
    }

    private static JsonTypeInfo ItemsOf(JsonTypeInfo type, JsonSerializerOptions json)
    {
        while (type is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } item })
        {
            type = json.GetTypeInfo(item);
        }

        return Nullable.GetUnderlyingType(type.Type) is { } underlying ? json.GetTypeInfo(underlying) : type;
    }

    private static string Unknown(string path, string seen, JsonTypeInfo type)
    {
        var where = seen.Length == 0 ? "the answer" : seen;
        return type.Properties.Count == 0
            ? $"'{path}': {where} has no members"
            : $"'{path}': {where} has {string.Join(", ", type.Properties.Select(property => property.Name))}";
    }

    private static bool IsPage(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Page<>);
}
