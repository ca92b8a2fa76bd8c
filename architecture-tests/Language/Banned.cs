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

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> namesOfMethods = new(StringComparer.Ordinal);

    private Banned(string topic)
    {
        Topic = topic;
        foreach (var line in File.ReadLines(Path.Combine(Folder, $"BannedSymbols.{topic}.txt")))
        {
            if (line.StartsWith("//", StringComparison.Ordinal) || line.Length == 0)
                continue;
            var id = line.Split(';')[0].Trim();
            ids.Add(id);
            if (id.StartsWith("M:", StringComparison.Ordinal))
                namesOfMethods.Add(id.Split('(')[0]);
        }
    }

    /// <summary>The topics of all lists.</summary>
    public static IReadOnlyList<string> Topics { get; } =
    [
        .. Directory
            .GetFiles(Folder, "BannedSymbols.*.txt")
            .Select(file => Path.GetFileName(file).Split('.')[1])
            .Order(StringComparer.Ordinal),
    ];

    public string Topic { get; }

    /// <summary>The documentation ids in the list.</summary>
    public IEnumerable<string> Ids => ids;

    private static string Folder => Path.Combine(Solution.Root, "src", "Modules");

    public static Banned List(string topic) => Lists.GetOrAdd(topic, static name => new Banned(name));

    public bool Forbids(Use use) =>
        ids.Contains("T:" + IdOf(use.UsedType))
        || Namespaces(use.UsedType).Any(name => ids.Contains("N:" + name))
        || (use.Used is FieldReference && ids.Contains("F:" + IdOf(use.Used)))
        || (use.Used is MethodReference method && Forbids(method));

    /// <summary>Whether the method itself is in the list; its type may be as well.</summary>
    public bool Forbids(MethodReference method)
    {
        if (
            method.Name.StartsWith("get_", StringComparison.Ordinal)
            || method.Name.StartsWith("set_", StringComparison.Ordinal)
        )
            return ids.Contains($"P:{IdOf(method.DeclaringType)}.{method.Name[4..]}");
        var name = $"M:{IdOf(method.DeclaringType)}.{method.Name.Replace(".ctor", "#ctor", StringComparison.Ordinal)}";
        // By its parameters where it can be read, and otherwise by its name.
        return namesOfMethods.Any(banned => banned == name || banned.StartsWith(name + "``", StringComparison.Ordinal))
            && (method.TryResolve() is not { } definition || ids.Contains(DocCommentId.GetDocCommentId(definition)));
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
