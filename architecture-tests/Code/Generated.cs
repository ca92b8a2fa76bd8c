namespace ArchitectureTests.Code;

/// <summary>What the compiler wrote, and for whom: a lambda's, an iterator's or an async method's code is its author's.</summary>
internal static class Generated
{
    private const string Attribute = "System.Runtime.CompilerServices.CompilerGeneratedAttribute";

    public static bool Is(TypeDefinition type) =>
        type.Name.StartsWith('<')
        || type.CustomAttributes.Any(a => a.AttributeType.FullName == Attribute)
        || type.CustomAttributes.Any(a => a.AttributeType.FullName == "System.CodeDom.Compiler.GeneratedCodeAttribute")
        || type.Namespace is "Microsoft.CodeAnalysis" or "System.Runtime.CompilerServices"
        || (type.DeclaringType is { } outer && Is(outer));

    public static bool Is(MethodDefinition method) =>
        method.Name.StartsWith('<')
        || Is(method.DeclaringType)
        || (
            method.CustomAttributes.Any(a => a.AttributeType.FullName == Attribute)
            && !method.IsGetter
            && !method.IsSetter
        );

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
