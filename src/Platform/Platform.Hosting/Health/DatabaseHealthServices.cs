using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>One check for the database of each schema, <c>database:inventory</c>.</summary>
internal static class DatabaseHealthServices
{
    public static void AddDatabaseHealth<TContext>(this IServiceCollection services)
        where TContext : SchemaDbContext
    {
        services.AddKeyedSingleton(
            typeof(TContext),
            static (all, _) =>
                new DatabaseHealth(
                    all.GetRequiredService<ModuleDatabase<TContext>>(),
                    all.GetRequiredService<TimeProvider>()
                )
        );
        services
            .AddHealthChecks()
            .Add(
                new HealthCheckRegistration(
                    DatabaseHealth.NameOf(SchemaName.Of(typeof(TContext))),
                    static all => all.GetRequiredKeyedService<DatabaseHealth>(typeof(TContext)),
                    HealthStatus.Unhealthy,
                    tags: null
                )
            );
    }
}
