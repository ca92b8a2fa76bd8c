using Microsoft.EntityFrameworkCore;

namespace Platform.Data;

/// <summary>What makes one model fit every product, in the order in which it is applied.</summary>
internal static class ModelConventions
{
    public static void Add(ModelConfigurationBuilder builder, string schema)
    {
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(64);
        builder.ComplexProperties<Money>();
        builder.Conventions.Add(_ => new DefaultSchemaConvention(schema));
        builder.Conventions.Add(_ => new KeyConvention());
        builder.Conventions.Add(_ => new VersionConvention());
        builder.Conventions.Add(_ => new MoneyConvention());
        builder.Conventions.Add(_ => new TextConvention());
        builder.Conventions.Add(_ => new SnakeCaseConvention());
    }
}
