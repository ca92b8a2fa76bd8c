using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Platform.Data;

/// <summary>Registration of databases.</summary>
public static class DataServices
{
    /// <summary>
    /// Registers a schema: <see cref="ModuleDatabase{TContext}"/> (also as <see cref="ModuleDatabase"/>, one of many),
    /// and the context itself, scoped, for reading.
    /// </summary>
    public static IServiceCollection AddModuleDatabase<TContext>(this IServiceCollection services)
        where TContext : SchemaDbContext
    {
        services.TryAddSingleton(ConfiguredProvider);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SchemaMigrations>();
        services.AddSingleton<ModuleDatabase<TContext>>();
        services.AddSingleton<ModuleDatabase>(all => all.GetRequiredService<ModuleDatabase<TContext>>());
        services.AddScoped(all => all.GetRequiredService<ModuleDatabase<TContext>>().CreateReader());
        return services;
    }

    private static DatabaseProvider ConfiguredProvider(IServiceProvider services) =>
        new SqliteProvider(
            DataFolder.Of(
                services.GetRequiredService<IConfiguration>(),
                services.GetRequiredService<IHostEnvironment>()
            )
        );
}
