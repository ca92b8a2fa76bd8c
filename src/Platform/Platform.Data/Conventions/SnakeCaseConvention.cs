using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Platform.Data;

/// <summary>Tables and columns are written like the products write them: <c>order_lines.unit_price_amount</c>.</summary>
internal sealed class SnakeCaseConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder,
        IConventionContext<IConventionModelBuilder> context
    )
    {
        foreach (var entity in modelBuilder.Metadata.GetEntityTypes())
        {
            if (entity.GetTableName() is { } table)
                entity.Builder.ToTable(SnakeCase.Of(table));
            if (!entity.IsMappedToJson())
                foreach (var property in Flattened.Properties(entity))
                    property.Builder.HasColumnName(SnakeCase.Of(Path(property)));
        }
    }

    // The price of a line is two columns: unit_price_amount, unit_price_currency.
    private static string Path(IConventionPropertyBase property) =>
        property.DeclaringType is IConventionComplexType part
            ? $"{Path(part.ComplexProperty)}_{property.Name}"
            : (property as IConventionProperty)?.GetColumnName() ?? property.Name;
}
