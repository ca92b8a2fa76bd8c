using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Platform.Data;

/// <summary>
/// Ids are made by the application (UUIDv7). Order and cursors come from <c>long Sequence</c>, the one key that the
/// database makes, never the same twice.
/// </summary>
internal sealed class KeyConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder,
        IConventionContext<IConventionModelBuilder> context
    )
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        foreach (var property in entity.GetDeclaredProperties())
            if (IsSequence(property))
                Generate(property);
            else if (property.IsKey() || property.ClrType == typeof(Guid))
                property.Builder.ValueGenerated(ValueGenerated.Never);
    }

    private static void Generate(IConventionProperty property)
    {
        property.Builder.ValueGenerated(ValueGenerated.OnAdd);
        property.Builder.HasAnnotation(NeutralAnnotations.Sequence, true);
    }

    private static bool IsSequence(IConventionProperty property) =>
        property.Name == "Sequence"
        && property.ClrType == typeof(long)
        && property.FindContainingPrimaryKey() is { Properties.Count: 1 };
}
