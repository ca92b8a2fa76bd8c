namespace ArchitectureTests.MessageReaders;

/// <summary>Which members of which types a method reads, in its own code: getters, patterns, and values used whole.</summary>
internal sealed class Touches(Codebase code)
{
    /// <summary>Stands for every member.</summary>
    public const string Whole = "*";

    private readonly Calls calls = Calls.In(code);
    private readonly ILookup<MethodDefinition, TypeReference> whole = code
        .Modules.Concat(code.Of(Part.Contracts))
        .SelectMany(assembly => assembly.Types)
        .SelectMany(WholeUses.In)
        .ToLookup(use => use.Method, use => use.Type);
    private readonly Dictionary<MethodDefinition, HashSet<(string Type, string Member)>> known = [];

    public IReadOnlySet<(string Type, string Member)> Of(MethodDefinition method) =>
        known.TryGetValue(method, out var touched) ? touched : known[method] = [.. Find(method)];

    /// <summary>As reflection and Cecil both can say it.</summary>
    public static string NameOf(Type type) =>
        (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '/');

    private IEnumerable<(string, string)> Find(MethodDefinition method) =>
        calls
            .UsesOf(method)
            .Where(use => use.Used is MethodReference)
            .SelectMany(use => MembersRead((MethodReference)use.Used).Select(member => (use.UsedType.FullName, member)))
            .Concat(whole[method].Select(type => (type.GetElementType().FullName, Whole)));

    private static IEnumerable<string> MembersRead(MethodReference called) =>
        called.Name switch
        {
            ['g', 'e', 't', '_', .. var property] => [property],
            "Deconstruct" => called.Parameters.Select((p, i) => called.TryResolve()?.Parameters[i].Name ?? p.Name),
            "<Clone>$" or "op_Equality" or "op_Inequality" or "Equals" or "GetHashCode" or "ToString" => [Whole],
            _ => [],
        };
}
