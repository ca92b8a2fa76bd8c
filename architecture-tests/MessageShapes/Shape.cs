using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ArchitectureTests.RoundTrips;
using Platform.Messaging;

namespace ArchitectureTests.MessageShapes;

/// <summary>
/// A member of a message's JSON: <c>items[].sku</c> is of the type <c>string</c>. Optional ones say what stands for
/// a missing one: <c>Guid?</c>, <c>int = 1</c>, or <c>string = …</c> when an initialiser does.
/// </summary>
/// <param name="Path">Its name in the JSON, after the names of what it is nested in.</param>
/// <param name="Type">Its type in words.</param>
/// <param name="Source">The property that it is written from.</param>
/// <param name="Parent">The path of what it is nested in.</param>
internal sealed record Member(string Path, string Type, MemberInfo Source, string? Parent);

/// <summary>The members of a message as the bus writes them.</summary>
internal static class Shape
{
    static Shape() => MessageTypes.Json.MakeReadOnly(populateMissingResolver: true);

    /// <summary>None for what JSON cannot have at all: that is for the round trip to tell.</summary>
    public static IReadOnlyList<Member> Of(Type type)
    {
        try
        {
            return [.. Members(type, "", null, [type])];
        }
        catch (Exception refused) when (refused is InvalidOperationException or NotSupportedException)
        {
            return [];
        }
    }

    private static IEnumerable<Member> Members(Type type, string prefix, string? parent, Type[] within)
    {
        foreach (var json in MessageTypes.Json.GetTypeInfo(type).Properties)
        {
            if (json.Get is null || json.AttributeProvider is not MemberInfo source)
                continue;
            var path = prefix + json.Name;
            var (word, step, inner) = Spell(json.PropertyType, NullabilityOf(source));
            yield return new Member(
                path,
                word + Absent(json, type, word) + ValuesOf(json.PropertyType) + WrittenOtherwise(json),
                source,
                parent
            );
            if (inner is not null && !within.Contains(inner))
                foreach (var nested in Members(inner, $"{path}{step}.", path, [.. within, inner]))
                    yield return nested;
        }
    }

    /// <summary>The word for a type, how a path goes on to what is in it, and the type that is.</summary>
    private static (string Word, string Step, Type? Inner) Spell(Type type, NullabilityInfo? nullability)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        var json = MessageTypes.Json.GetTypeInfo(bare);
        var (word, step, inner) = json.Kind switch
        {
            JsonTypeInfoKind.Object => ("object", "", bare),
            JsonTypeInfoKind.Enumerable => SpellMany("[]"),
            JsonTypeInfoKind.Dictionary => SpellMany("{}"),
            _ => (Word(bare), "", (Type?)null),
        };
        var isNullable = bare != type || (!type.IsValueType && nullability?.ReadState == NullabilityState.Nullable);
        return (isNullable ? $"{word}?" : word, step, inner);

        (string, string, Type?) SpellMany(string many)
        {
            var its = nullability?.ElementType ?? nullability?.GenericTypeArguments.LastOrDefault();
            var (element, further, innermost) = Spell(json.ElementType!, its);
            return (element + many, many + further, innermost);
        }
    }

    private static string Absent(JsonPropertyInfo json, Type type, string word)
    {
        if (word.EndsWith('?'))
            return "";
        // The JSON of a struct does not go through its constructor; what it says of its members holds all the same.
        var parameter = type.GetConstructors()
            .SelectMany(constructor => constructor.GetParameters())
            .FirstOrDefault(p => string.Equals(p.Name, NameOf(json), StringComparison.OrdinalIgnoreCase));
        return parameter switch
        {
            { HasDefaultValue: true, DefaultValue: null } => " = default",
            { HasDefaultValue: true } => $" = {Json(parameter.DefaultValue, json.PropertyType)}",
            null when !json.IsRequired => " = …",
            _ => "",
        };
    }

    // What an attribute on the member alone changes of its JSON.
    private static string WrittenOtherwise(JsonPropertyInfo json)
    {
        string?[] ways =
        [
            json.CustomConverter?.GetType().Name,
            json.NumberHandling is { } handling and not JsonNumberHandling.Strict ? handling.ToString() : null,
            json.ShouldSerialize is null ? null : "not always written",
        ];
        return string.Concat(ways.OfType<string>().Select(way => $" ({way})"));
    }

    private static string NameOf(JsonPropertyInfo json) => ((MemberInfo)json.AttributeProvider!).Name;

    private static string ValuesOf(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (!bare.IsEnum)
            return State.ItemOf(bare) is { } item ? ValuesOf(item) : "";
        return $": {string.Join(", ", Enum.GetValues(bare).Cast<object>().Select(Value))}";

        string Value(object value) =>
            Json(value, bare) is ['"', .. var name, '"'] ? name : $"{value} {Json(value, bare)}";
    }

    private static string Json(object? value, Type type) => JsonSerializer.Serialize(value, type, MessageTypes.Json);

    private static string Word(Type type) =>
        type.IsEnum ? "enum"
        : type == typeof(string) ? "string"
        : type == typeof(bool) ? "bool"
        : type == typeof(int) ? "int"
        : type == typeof(long) ? "long"
        : type == typeof(decimal) ? "decimal"
        : type == typeof(double) ? "double"
        : type == typeof(byte[]) ? "base64"
        : type.Name;

    private static NullabilityInfo? NullabilityOf(MemberInfo member) =>
        member switch
        {
            PropertyInfo property => new NullabilityInfoContext().Create(property),
            FieldInfo field => new NullabilityInfoContext().Create(field),
            _ => null,
        };
}
