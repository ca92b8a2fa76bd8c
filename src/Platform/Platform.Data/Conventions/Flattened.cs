using Microsoft.EntityFrameworkCore.Metadata;

namespace Platform.Data;

internal static class Flattened
{
    public static IEnumerable<IConventionComplexType> ComplexTypes(IConventionTypeBase type) =>
        type.GetDeclaredComplexProperties().SelectMany(p => ComplexTypes(p.ComplexType).Prepend(p.ComplexType));

    public static IEnumerable<IConventionProperty> Properties(IConventionTypeBase type) =>
        ComplexTypes(type).Prepend(type).SelectMany(t => t.GetDeclaredProperties());
}
