using Microsoft.EntityFrameworkCore.Metadata;

namespace ArchitectureTests.Data;

/// <summary>A property with a column; those of a part, such as an address, have columns of their own.</summary>
internal sealed record MappedProperty(MappedEntity Entity, IProperty Property, Codebase Code)
{
    /// <summary>The class that declares it, as it is written; null when it is not of this solution.</summary>
    public CodeType? Class => Loaded.CodeOf(Property.DeclaringType.ClrType, Code);

    public static IEnumerable<MappedProperty> Of(MappedEntity entity) =>
        PropertiesOf(entity.Type).Select(property => new MappedProperty(entity, property, entity.Code));

    public Offence AsOffence(string used)
    {
        var name = $"{Class?.Name ?? Entity.Name}.{Property.Name}";
        return new(name, used, Class is { } its ? Sources.PlaceOf(its.Definition, name) : null);
    }

    public override string ToString() => $"{Entity.Name}.{Property.Name}";

    private static IEnumerable<IProperty> PropertiesOf(ITypeBase type) =>
        type.GetDeclaredProperties()
            .Concat(type.GetDeclaredComplexProperties().SelectMany(part => PropertiesOf(part.ComplexType)));
}
