using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Platform.Data;

namespace Platform.Messaging;

/// <summary>Registration of the bus.</summary>
public static class MessagingServices
{
    /// <summary>Registers the bus; modules join it with <see cref="AddModuleMessaging"/>.</summary>
    public static IServiceCollection AddMessaging(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton<TimeProvider>(SystemClock.Instance);
        services.TryAddSingleton(all =>
        {
            var options = new MessagingOptions();
            all.GetService<IConfiguration>()?.GetSection("Messaging").Bind(options);
            return options;
        });
        services.TryAddSingleton<MessageStoreFactory>(all =>
            (database, node) =>
                new MessageStore(
                    database,
                    node,
                    all.GetRequiredService<MessagingOptions>(),
                    all.GetRequiredService<TimeProvider>()
                )
        );
        services.AddSingleton<LiveEvents>();
        services.TryAddSingleton<IModulePlaces, EverythingHere>();
        services.TryAddSingleton<IOtherProcesses, EverythingHere>();
        services.AddSingleton<ModuleRuntimes>();
        services.AddSingleton<MessagingRuntime>();
        services.AddSingleton(all => all.GetRequiredService<MessagingRuntime>().Bus);
        services.AddSingleton<IMessageBus>(all => all.GetRequiredService<MessagingRuntime>().Bus);
        services.AddScoped(typeof(IDbContextOutbox<>), typeof(DbContextOutbox<>));
        services.AddSingleton(all => new DeadLetters(all.GetRequiredService<MessagingRuntime>()));
        services.AddSingleton(all => new EventLog(all.GetRequiredService<MessagingRuntime>()));
        services.AddSingleton(typeof(PublishedEvents<>));
        services.AddSingleton(all => new OutboxLag(all.GetRequiredService<MessagingRuntime>()));
        services.AddSingleton(all => new MessagingDescription(all.GetRequiredService<MessagingRuntime>()));
        services.AddHealthChecks().AddCheck<MessagingHealth>(ModuleBacklog.Check);
        services.AddSingleton<IHostedService, MessagingService>();
        return services;
    }

    /// <summary>Registers a module's handlers. Its database is registered with <c>AddModuleDatabase</c>.</summary>
    public static IServiceCollection AddModuleMessaging(this IServiceCollection services, ModuleRegistration module) =>
        services.AddSingleton(module);
}
