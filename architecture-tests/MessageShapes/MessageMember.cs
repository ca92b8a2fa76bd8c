namespace ArchitectureTests.MessageShapes;

/// <summary>A property of a message, or of a type that a message is made of.</summary>
internal sealed record MessageMember(CodeType Owner, PropertyDefinition Property)
{
    public string Name => Names.Of(Property);

    public Place? Place => Sources.PlaceOf(Owner.Definition, Property.Name);

    /// <summary>All members of a message, nested ones too.</summary>
    public static IEnumerable<MessageMember> Of(CodeType message, Codebase code)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<CodeType>([message]);
        while (next.TryPop(out var type))
        {
            if (!known.Add(type.Definition.FullName))
                continue;
            foreach (var property in type.Definition.Properties.Where(IsSeen))
            {
                yield return new MessageMember(type, property);
                foreach (
                    var part in PartsOf(property.PropertyType).Select(its => its.TryResolve()).OfType<TypeDefinition>()
                )
                    if (code.Find(part.Module.Assembly.Name.Name) is { } assembly && !part.IsEnum)
                        next.Push(new CodeType(assembly, part));
            }
        }
    }

    /// <summary>The types that its type is put together from: <c>IReadOnlyList&lt;Line&gt;</c> of a list and a line.</summary>
    public IEnumerable<TypeReference> Parts => PartsOf(Property.PropertyType);

    /// <summary>How it can change after the message has been made; what is written here is looked into by its own members.</summary>
    public IEnumerable<string> WaysToChange(Codebase code) =>
        Parts
            .Where(part =>
                part is ArrayType || (IsOutside(part, code) && !Immutability.IsImmutable(part.GetElementType()))
            )
            .Select(part => $"is of the type {Names.Short(part)}, which can be changed")
            .Concat(CanBeSet ? ["can be set"] : []);

    // A private setter is no way for a reader of its JSON either: that is the round trip's to find.
    private bool CanBeSet =>
        Property.SetMethod is { IsPrivate: false } set
        && set.ReturnType is not RequiredModifierType { ModifierType.Name: "IsExternalInit" };

    private static bool IsOutside(TypeReference type, Codebase code) =>
        type.Scope is not ModuleDefinition && code.Find(type.Scope.Name) is null;

    private static bool IsSeen(PropertyDefinition property) =>
        property is { HasThis: true, GetMethod: { IsPublic: true } } && !property.HasParameters;

    private static IEnumerable<TypeReference> PartsOf(TypeReference type) =>
        type switch
        {
            GenericInstanceType generic => generic.GenericArguments.SelectMany(PartsOf).Prepend(generic),
            ArrayType array => PartsOf(array.ElementType).Prepend(array),
            TypeSpecification { ElementType: { } element } => PartsOf(element),
            _ => [type],
        };
}
