using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Platform.Data;

/// <summary>Money is two columns: the amount in minor units, and three letters of currency.</summary>
internal sealed class MoneyConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(
        IConventionModelBuilder modelBuilder,
        IConventionContext<IConventionModelBuilder> context
    )
    {
        foreach (var money in modelBuilder.Metadata.GetEntityTypes().SelectMany(Flattened.ComplexTypes))
            if (money.ClrType == typeof(Money))
            {
                var currency = money.FindProperty(nameof(Money.Currency))!.Builder;
                currency.HasMaxLength(3);
                currency.HasAnnotation(NeutralAnnotations.BinaryText, true);
            }
    }
}
