namespace ArchitectureTests.Language;

/// <summary>What is public, and what must be.</summary>
internal static class Visibility
{
    public static Subjects<CodeType> ArePublic(this Subjects<CodeType> types) => types.Where(type => type.IsPublic);

    /// <summary>Without what EF's tool writes.</summary>
    public static Subjects<CodeType> AreNotMigrations(this Subjects<CodeType> types) =>
        types.Where(type =>
            !type.Is("Microsoft.EntityFrameworkCore.Migrations.Migration")
            && !type.Is("Microsoft.EntityFrameworkCore.Infrastructure.ModelSnapshot")
        );

    public static Sentence BeSeenByTheBus(this Should<CodeType> types) =>
        types.Have(
            (type, code) =>
                SeenBy(code).Contains(type.Definition)
                    ? []
                    : [new Offence(type.Name, "is public, and no handler, saga or message shows it", type.Place)]
        );

    private static HashSet<TypeDefinition> SeenBy(Codebase code) => code.Once(Seen)[0];

    private static IEnumerable<HashSet<TypeDefinition>> Seen(Codebase code)
    {
        var seen = new HashSet<TypeDefinition>();
        var all = code.Modules.SelectMany(module => module.Types).ToList();
        // Two modules may have a type of the same name.
        var byName = all.ToLookup(type => type.Definition.FullName, StringComparer.Ordinal);
        var next = new Stack<CodeType>(all.Where(IsSeenByItself));
        while (next.TryPop(out var type))
            if (seen.Add(type.Definition))
                foreach (var its in Shown(type.Definition).SelectMany(shown => byName[shown.GetElementType().FullName]))
                    if (its.Assembly == type.Assembly)
                        next.Push(its);
        yield return seen;
    }

    private static bool IsSeenByItself(CodeType type) =>
        Handlers.IsHandlerClass(type)
        || type.Is(Message.Event)
        || type.Is("Platform.Hosting.Module")
        // Written by EF's tool, and called by it alone.
        || type.Is("Microsoft.EntityFrameworkCore.Migrations.Migration");

    /// <summary>The types in what others can see of a type.</summary>
    private static IEnumerable<TypeReference> Shown(TypeDefinition type) =>
        type
            .Methods.Where(method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly)
            .SelectMany(method => method.Parameters.Select(p => p.ParameterType).Append(method.ReturnType))
            .Concat(type.Fields.Where(field => field.IsPublic || field.IsFamily).Select(field => field.FieldType))
            .Concat(type.Interfaces.Select(its => its.InterfaceType))
            .Concat(type.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType))
            .Concat(type.BaseType is { } parent ? [parent] : [])
            .Concat(type.DeclaringType is { } outer ? [outer] : [])
            .SelectMany(Parts);

    private static IEnumerable<TypeReference> Parts(TypeReference type) =>
        type switch
        {
            GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
            FunctionPointerType pointer =>
            [
                .. pointer.Parameters.Select(p => p.ParameterType).Append(pointer.ReturnType).SelectMany(Parts),
            ],
            TypeSpecification specification => Parts(specification.ElementType),
            _ => [type],
        };
}
