using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ArchitectureTests.Code;

/// <summary>
/// What the compiler or a source generator wrote, and for whom: a lambda's, an iterator's or an async method's code is
/// its author's. An attribute is no proof, as anybody can write one: names are that C# cannot write, and where code stands.
/// </summary>
internal static partial class Generated
{
    private const string Attribute = "System.Runtime.CompilerServices.CompilerGeneratedAttribute";

    private static readonly ConditionalWeakTable<TypeDefinition, object> Types = [];

    public static bool Is(TypeDefinition type) => (bool)Types.GetValue(type, static it => IsGenerated(it));

    public static bool Is(MethodDefinition method) =>
        method.Name.StartsWith('<')
        || Is(method.DeclaringType)
        || Sources.DocumentsOf(method).Any(Sources.IsGenerated)
        || (
            method.CustomAttributes.Any(a => a.AttributeType.FullName == Attribute)
            && method is { HasBody: true, IsGetter: false, IsSetter: false }
            && !IsWrittenOut(method)
        );

    /// <summary>The name as it is written: <c>file class Level</c> is compiled as <c>&lt;Counter&gt;F2A…__Level</c>.</summary>
    public static string WrittenName(string name) => FileLocal().Replace(name, "");

    private static bool IsGenerated(TypeDefinition type) =>
        (type.Name.StartsWith('<') && !FileLocal().IsMatch(type.Name))
        || (type.DeclaringType is { } outer && Is(outer))
        || IsEmbedded(type)
        || (DocumentsOf(type).ToList() is { Count: > 0 } documents && documents.TrueForAll(Sources.IsGenerated));

    // What the compiler puts into each assembly, such as NullableAttribute: a declaration without code.
    private static bool IsEmbedded(TypeDefinition type) =>
        type is { Namespace: "Microsoft.CodeAnalysis" or "System.Runtime.CompilerServices" }
        && type.BaseType?.FullName == "System.Attribute"
        && !type.Fields.Any(field => field.IsStatic)
        && !DocumentsOf(type).Any();

    private static IEnumerable<string> DocumentsOf(TypeDefinition type) =>
        type.Methods.SelectMany(Sources.DocumentsOf).Concat(type.NestedTypes.SelectMany(DocumentsOf));

    // What the compiler adds to records and events has no lines; what is async or an iterator has them in its machine.
    private static bool IsWrittenOut(MethodDefinition method) =>
        Sources.DocumentsOf(method).Any() || StateMachines(method).Any();

    [GeneratedRegex("^<[^>]*>F[0-9A-F]{64}__")]
    private static partial Regex FileLocal();

    /// <summary>The type that somebody wrote around it.</summary>
    public static TypeDefinition AuthorOf(TypeDefinition type)
    {
        while (Is(type) && type.DeclaringType is { } outer)
            type = outer;
        return type;
    }

    /// <summary>For each generated method of a type, the written method whose code it is.</summary>
    public static Dictionary<MethodDefinition, MethodDefinition> Authors(TypeDefinition type)
    {
        var parents = new Dictionary<MethodDefinition, MethodDefinition>();
        foreach (var method in WithGenerated(type).SelectMany(part => part.Methods))
        {
            foreach (var machine in StateMachines(method))
            foreach (var step in machine.Methods)
                parents.TryAdd(step, method);
            if (!method.HasBody)
                continue;
            foreach (var instruction in method.Body.Instructions)
                if (instruction.Operand is MethodReference called && GeneratedIn(type, called) is { } target)
                    if (target != method)
                        parents.TryAdd(target, method);
        }
        return parents
            .Keys.Where(Is)
            .Select(method => (method, author: Climb(method, parents)))
            .Where(pair => pair.author is not null)
            .ToDictionary(pair => pair.method, pair => pair.author!);
    }

    public static IEnumerable<TypeDefinition> WithGenerated(TypeDefinition type) =>
        type.NestedTypes.Where(Is).SelectMany(WithGenerated).Prepend(type);

    private static IEnumerable<TypeDefinition> StateMachines(MethodDefinition method) =>
        from attribute in method.CustomAttributes
        where attribute.AttributeType.Name.EndsWith("StateMachineAttribute", StringComparison.Ordinal)
        let machine = (attribute.ConstructorArguments[0].Value as TypeReference)?.TryResolve()
        where machine is not null
        select machine;

    private static MethodDefinition? GeneratedIn(TypeDefinition author, MethodReference called) =>
        called.DeclaringType.GetElementType() is TypeDefinition declaring
        && AuthorOf(declaring) == author
        && called.Resolve() is { } method
        && Is(method)
            ? method
            : null;

    private static MethodDefinition? Climb(
        MethodDefinition method,
        Dictionary<MethodDefinition, MethodDefinition> parents
    )
    {
        for (var steps = 0; steps < 20 && Is(method); steps++)
            if (!parents.TryGetValue(method, out method!))
                return null;
        return method;
    }
}
