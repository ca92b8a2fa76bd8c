namespace ArchitectureTests.Language;

/// <summary>What a type keeps for the whole process, whoever serves whom in it.</summary>
internal static class StaticState
{
    public static Sentence KeepStaticState(this ShouldNot<CodeType> not) => not.Have((type, _) => Of(type));

    public static IEnumerable<Offence> Of(CodeType type) =>
        from field in type.Definition.Fields
        where field is { IsStatic: true, HasConstant: false } && !field.Name.StartsWith("<>", StringComparison.Ordinal)
        let problem = !field.IsInitOnly ? "can be set"
        : !Immutability.IsImmutable(field.FieldType) ? $"holds a {Names.Short(field.FieldType)}, which can change"
        : null
        where problem is not null
        let name = $"{type.Name}.{NameOf(field)}"
        select new Offence(name, problem, Sources.PlaceOf(type.Definition, name));

    // A property's field is called <Name>k__BackingField.
    private static string NameOf(FieldDefinition field) =>
        field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;
}
