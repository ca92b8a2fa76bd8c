using System.Reflection;
using System.Text;
using System.Text.Json;
using Platform.Data;

namespace Platform.Messaging;

/// <summary>Which type goes by which alias, and how messages are written. Aliases are what is stored and sent, never type names.</summary>
internal sealed class MessageTypes
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Dictionary<string, Type> _byAlias = new(StringComparer.Ordinal);
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Type, string> _byType = new();

    public void Add(Type type)
    {
        var alias = AliasOf(type);
        if (!_byAlias.TryAdd(alias, type) && _byAlias[alias] != type)
        {
            throw new StartRefusedException(
                $"Two messages have the alias '{alias}': {_byAlias[alias].FullName} and {type.FullName}. Give one of them another [MessageIdentity]."
            );
        }
    }

    public IReadOnlyCollection<string> Aliases => _byAlias.Keys;

    public Type? Find(string alias) => _byAlias.GetValueOrDefault(alias);

    public string AliasOf(Type type) => _byType.GetOrAdd(type, static t => MakeAlias(t));

    public static string Write(object message) => JsonSerializer.Serialize(message, message.GetType(), Json);

    public static object Read(string body, Type type) =>
        JsonSerializer.Deserialize(body, type, Json)
        ?? throw new JsonException($"The message is null where a {type.Name} should be.");

    private static string MakeAlias(Type type)
    {
        if (type.GetCustomAttribute<MessageIdentityAttribute>() is { } identity)
        {
            return identity.Version == 0 ? identity.Alias : $"{identity.Alias}.v{identity.Version}";
        }

        var module = type.Assembly.GetName().Name!.Replace(".Contracts", "", StringComparison.Ordinal);
        return $"{module.ToLowerInvariant()}.{Kebab(type.Name)}";
    }

    private static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
