using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Platform.Data;

/// <summary>Registration of databases.</summary>
public static class DataServices
{
    /// <summary>
    /// Registers a schema: <see cref="ModuleDatabase{TContext}"/> (also as <see cref="ModuleDatabase"/>, one of many),
    /// and the context itself for reading: scoped, and by <see cref="IDbContextFactory{TContext}"/> where there is no scope.
    /// </summary>
    public static IServiceCollection AddModuleDatabase<TContext>(this IServiceCollection services)
        where TContext : SchemaDbContext
    {
        services.TryAddSingleton<DataFolder>();
        services.TryAddSingleton<DatabaseSettings>();
        services.TryAddSingleton<DatabaseProviders>();
        services.TryAddSingleton<TimeProvider>(SystemClock.Instance);
        services.TryAddSingleton(all => new SchemaMigrations(
            all.GetServices<ModuleDatabase>(),
            all.GetRequiredService<TimeProvider>(),
            all.GetRequiredService<ILogger<SchemaMigrations>>()
        )
        {
            PatienceWithServers = all.GetRequiredService<DatabaseSettings>().WaitAtStart,
        });
        services.TryAddSingleton(all => new MigrationScripts(
            all.GetServices<RegisteredSchema>(),
            all.GetRequiredService<DatabaseSettings>(),
            all.GetRequiredService<DataFolder>()
        ));
        services.TryAddSingleton(all => new Provisioning(
            all.GetServices<RegisteredSchema>(),
            all.GetRequiredService<DatabaseProviders>()
        ));
        services.AddSingleton(
            new RegisteredSchema(
                typeof(TContext),
                static (provider, logs) => new ModuleDatabase<TContext>(provider, logs)
            )
        );
        services.AddSingleton(all =>
        {
            var providers = all.GetRequiredService<DatabaseProviders>();
            return new ModuleDatabase<TContext>(
                providers.Of(typeof(TContext)),
                all.GetRequiredService<ILoggerFactory>()
            )
            {
                Setting = providers.SettingOf(typeof(TContext)),
                Migrator = () => providers.As(DatabaseSettings.Migrations, typeof(TContext)),
            };
        });
        services.AddSingleton<ModuleDatabase>(all => all.GetRequiredService<ModuleDatabase<TContext>>());
        services.AddSingleton<IDbContextFactory<TContext>>(all => all.GetRequiredService<ModuleDatabase<TContext>>());
        services.AddScoped(all => all.GetRequiredService<ModuleDatabase<TContext>>().CreateReader());
        return services;
    }
}
