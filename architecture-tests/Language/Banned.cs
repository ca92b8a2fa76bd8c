using System.Collections.Concurrent;
using Mono.Cecil.Rocks;

namespace ArchitectureTests.Language;

/// <summary>
/// The lists <c>src/Modules/BannedSymbols.*.txt</c>: what modules do without. The compiler reads them too, so that the
/// editor says it first.
/// </summary>
internal sealed class Banned
{
    private static readonly ConcurrentDictionary<string, Banned> Lists = new(StringComparer.Ordinal);

    private readonly Lazy<HashSet<string>> ids;
    private readonly Lazy<HashSet<string>> namesOfMethods;

    private Banned(string file)
    {
        ids = new(() => Read(file));
        namesOfMethods = new(() =>
            ids
                .Value.Where(id => id.StartsWith("M:", StringComparison.Ordinal))
                .Select(id => id.Split('(')[0])
                .ToHashSet(StringComparer.Ordinal)
        );
    }

    /// <summary>The topics of all lists.</summary>
    public static IReadOnlyList<string> Topics { get; } =
    [
        .. Directory
            .GetFiles(Folder, "BannedSymbols.*.txt")
            .Select(file => Path.GetFileName(file).Split('.')[1])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The documentation ids in the list.</summary>
    public IReadOnlySet<string> Ids => ids.Value;

    private static string Folder => Path.Combine(Solution.Root, "src", "Modules");

    /// <summary>Read when it is first asked.</summary>
    public static Banned List(string topic) => Lists.GetOrAdd(topic, static name => In(FileOf(name)));

    public static Banned In(string file) => new(file);

    public bool Forbids(Use use) =>
        Ids.Contains("T:" + IdOf(use.UsedType))
        || Namespaces(use.UsedType).Any(name => Ids.Contains("N:" + name))
        || (use.Used is FieldReference && Ids.Contains("F:" + IdOf(use.Used)))
        || (use.Used is MethodReference method && Forbids(method));

    /// <summary>Whether the method itself is in the list; its type may be as well.</summary>
    public bool Forbids(MethodReference method)
    {
        if (
            method.Name.StartsWith("get_", StringComparison.Ordinal)
            || method.Name.StartsWith("set_", StringComparison.Ordinal)
        )
            return Ids.Contains($"P:{IdOf(method.DeclaringType)}.{method.Name[4..]}");
        var name = $"M:{IdOf(method.DeclaringType)}.{method.Name.Replace(".ctor", "#ctor", StringComparison.Ordinal)}";
        // By its parameters where it can be read, and otherwise by its name.
        return namesOfMethods.Value.Any(banned =>
                banned == name || banned.StartsWith(name + "``", StringComparison.Ordinal)
            ) && (method.TryResolve() is not { } definition || Ids.Contains(DocCommentId.GetDocCommentId(definition)));
    }

    private static string FileOf(string topic) => Path.Combine(Folder, $"BannedSymbols.{topic}.txt");

    // A list of nothing would forbid nothing, and say nothing.
    private static HashSet<string> Read(string file)
    {
        if (!File.Exists(file))
            throw new UnreadableException($"There is no {file}: a rule asks what it bans.");
        var ids = File.ReadLines(file)
            .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            .Select(line => line.Split(';')[0].Trim())
            .ToHashSet(StringComparer.Ordinal);
        return ids.Count > 0
            ? ids
            : throw new UnreadableException($"{file} bans nothing: its rule has stopped checking.");
    }

    // A namespace is banned with those in it.
    private static IEnumerable<string> Namespaces(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        for (var name = type.Namespace; name.Length > 0; name = name.Contains('.') ? name[..name.LastIndexOf('.')] : "")
            yield return name;
    }

    private static string IdOf(MemberReference member) =>
        (
            member is TypeReference type
                ? type.GetElementType().FullName
                : $"{IdOf(member.DeclaringType)}.{member.Name}"
        ).Replace('/', '.');
}

internal static class BannedUse
{
    /// <summary>Nothing on that list, in any way.</summary>
    public static Sentence Use(this ShouldNot<CodeAssembly> not, Banned list) =>
        not.Have((module, _) => module.Uses.Where(list.Forbids).Select(use => use.AsOffence()));
}
