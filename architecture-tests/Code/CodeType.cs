namespace ArchitectureTests.Code;

/// <summary>A type that somebody wrote.</summary>
internal sealed record CodeType(CodeAssembly Assembly, TypeDefinition Definition)
{
    public string Name => Names.Of(Definition);

    /// <summary>Whether other assemblies see it.</summary>
    public bool IsPublic =>
        Definition.IsPublic || (Definition.IsNestedPublic && new CodeType(Assembly, Definition.DeclaringType).IsPublic);

    public bool IsRecord => Definition.Methods.Any(method => method.Name is "<Clone>$" or "PrintMembers");

    public bool Is(string fullName) => Supertypes.Any(type => type.GetElementType().FullName == fullName);

    /// <summary>Its base types and interfaces, theirs too, as far as they can be found.</summary>
    public IEnumerable<TypeReference> Supertypes => SupertypesOf(Definition);

    public Place? Place => Sources.PlaceOf(Definition);

    /// <summary>The methods that somebody wrote; without those that the compiler adds to records, lambdas and so on.</summary>
    public IEnumerable<MethodDefinition> Methods => Definition.Methods.Where(method => !Generated.Is(method));

    public bool Has(string attribute) =>
        Definition.CustomAttributes.Any(its => its.AttributeType.FullName == attribute);

    public override string ToString() => Name;

    private static IEnumerable<TypeReference> SupertypesOf(TypeDefinition? type)
    {
        for (; type is not null; type = type.BaseType?.TryResolve())
        {
            foreach (var its in type.Interfaces.Select(i => i.InterfaceType))
            {
                yield return its;
                foreach (var further in SupertypesOf(its.TryResolve()))
                    yield return further;
            }
            if (type.BaseType is { } parent)
                yield return parent;
        }
    }
}
