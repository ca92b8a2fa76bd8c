using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Platform.Data;

namespace DesignTime;

/// <summary>
/// Migrations are written with a model that no product has bent: SQLite does the work, without its conversions (a time
/// is a time here, not a text), so that what is written holds for all.
/// </summary>
internal sealed class NeutralProvider() : SqliteProvider(Path.GetTempPath())
{
    public override void Configure(ModelConfigurationBuilder conventions) { }

    /// <summary>The options of a context that is made for its model alone.</summary>
    public static DbContextOptions OptionsOf(Type context)
    {
        var provider = new NeutralProvider();
        var builder = (DbContextOptionsBuilder)
            Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!;
        provider.Configure(builder, SchemaName.Of(context), reads: false);
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new PlatformOptions(provider));
        return builder.Options;
    }
}
