using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>Registrations that a module would otherwise write with a service provider in its hand.</summary>
public static class StartServices
{
    /// <summary>
    /// Runs a <typeparamref name="T"/> once the schemas are there and before the first request, in a scope of its own:
    /// it takes what it needs, the module's context too, by its constructor.
    /// </summary>
    public static IServiceCollection AddStartTask<T>(this IServiceCollection services)
        where T : class, IStartTask => services.AddScoped<T>().AddHostedService<StartTaskService<T>>();

    /// <summary>Whoever asks for a <typeparamref name="TService"/> gets the registered <typeparamref name="T"/>.</summary>
    public static IServiceCollection AddAlias<TService, T>(this IServiceCollection services)
        where TService : class
        where T : class, TService => services.AddSingleton<TService>(all => all.GetRequiredService<T>());

    private sealed class StartTaskService<T>(
        IServiceScopeFactory scopes,
        DatabaseProviders databases,
        TimeProvider clock
    ) : IHostedService
        where T : class, IStartTask
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
        private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

        // A database can be away for a moment here as it can anywhere.
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            for (var started = clock.GetTimestamp(); ; await Task.Delay(Pause, clock, cancellationToken))
                try
                {
                    await using var scope = scopes.CreateAsyncScope();
                    await scope.ServiceProvider.GetRequiredService<T>().RunAsync(cancellationToken);
                    return;
                }
                catch (Exception away) when (databases.IsUnavailable(away))
                {
                    if (clock.GetElapsedTime(started) >= Patience)
                        throw new StartRefusedException($"A database went away during the start: {away.Message}");
                }
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
