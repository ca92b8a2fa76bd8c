using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Platform.Data;

/// <summary>Every text says how long it may be, and texts that are keys are compared byte by byte.</summary>
internal sealed class TextConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder,
        IConventionContext<IConventionModelBuilder> context
    )
    {
        foreach (var property in modelBuilder.Metadata.GetEntityTypes().SelectMany(Flattened.Properties))
            if (property.ClrType == typeof(string))
                Check(property);
    }

    private static void Check(IConventionProperty property)
    {
        if (property.Name == "Sku")
            Key(property, Sku.MaxLength);
        else if (Has<TextKeyAttribute>(property))
            Key(property, TextKeyAttribute.MaxLength);
        else if (property.GetMaxLength() is null && !Has<UnboundedAttribute>(property) && !property.IsForeignKey())
            throw new InvalidOperationException(
                $"{property.DeclaringType.ShortName()}.{property.Name} does not say how long it may be: "
                    + "[MaxLength(200)], [TextKey], or [Unbounded] on purpose."
            );
    }

    private static void Key(IConventionProperty property, int length)
    {
        if (property.GetMaxLength() is null)
            property.Builder.HasMaxLength(length);
        property.Builder.HasAnnotation(NeutralAnnotations.BinaryText, true);
    }

    private static bool Has<T>(IConventionProperty property)
        where T : Attribute => property.PropertyInfo?.GetCustomAttribute<T>() is not null;
}
