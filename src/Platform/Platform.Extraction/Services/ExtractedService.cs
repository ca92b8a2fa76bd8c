using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Extraction;

/// <summary>One module as a service of its own.</summary>
public static class ExtractedService
{
    /// <summary>
    /// Runs the module in this process: the same routes, the same handlers, the same data. It finds the host at
    /// <c>Platform:Host</c>, takes free ports on loopback unless <c>--urls</c> says otherwise, and lets the host know.
    /// </summary>
    /// <typeparam name="TModule">The module.</typeparam>
    /// <param name="args">The command line: settings, <c>describe</c> or <c>--migrate-only</c>.</param>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunAsync<TModule>(string[] args)
        where TModule : Module, new()
    {
        try
        {
            var builder = CreateBuilder(args, new TModule());
            var app = Build(builder);
            var registration = app.Services.GetRequiredService<RegistrationService>();
            var code = await app.RunAsync(args);
            return registration.Refusal is { } refusal ? throw refusal : code;
        }
        catch (StartRefusedException refused)
        {
            return refused.Report();
        }
        catch (OperationCanceledException)
        {
            // Told to end while it waited for its host.
            return 0;
        }
    }

    internal static WebApplicationBuilder CreateBuilder(string[] args, Module module)
    {
        var builder = PlatformHost.CreateWithoutSchema(args, ServiceDefaults.AddTo);
        builder.Configuration.AddUsersAuthority();
        builder.WebHost.ConfigureKestrel(static kestrel =>
        {
            // What fits through the gateway fits here, with what the gateway adds.
            kestrel.Limits.MaxRequestHeaderCount *= 2;
            kestrel.Limits.MaxRequestHeadersTotalSize *= 2;
            kestrel.Limits.MaxRequestLineSize *= 2;
        });
        builder.AddModule(module);
        builder.AddAccessControl();
        builder.AddTrust(module.Name);
        builder.AddRegistration();
        builder.AddOtherModules();
        builder.AddTelemetry(
            module.Name.ToLowerInvariant(),
            static all => all.GetRequiredService<ServiceIdentity>().Id
        );
        return builder;
    }

    internal static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        app.UsePlatform(
            onceKnown: static service =>
            {
                service.UseMiddleware<KnownCallersOnly>();
                service.Use(PlacedByHost.InvokeAsync);
            },
            anyVersion: true
        );
        app.MapModules();
        app.MapMessages();
        app.MapGrpcHealth();
        return app;
    }

    private static void AddTrust(this WebApplicationBuilder builder, string module)
    {
        var services = builder.Services;
        services.AddSingleton(all => new ServiceIdentity(
            module,
            all.GetRequiredService<IConfiguration>(),
            all.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<HostClient>();
        services.AddSingleton<Credential>();
        services.AddSingleton<ITokenSource, FetchedTokens>();
        services.AddSingleton<HostKeys>();
        services.AddServiceTokens<HostKeys>(ServiceTokens.AudienceOf(module));
    }

    private static void AddOtherModules(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRemoteBus<ServicePlaces, ServiceHost>();
        services.AddSingleton<ServiceHost>();
    }

    private static void AddRegistration(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var flags = new HandedFlags();
        ((IConfigurationBuilder)builder.Configuration).Add(flags);
        services.AddSingleton(flags);
        services.AddSingleton<HandedDigestKey>().AddAlias<IDigestKeys, HandedDigestKey>();
        services.AddSingleton<HostRegistry>();
        services.AddSingleton<RegistrationService>();
        services.AddHostedService(all => all.GetRequiredService<RegistrationService>());
        services.AddHealthChecks().AddCheck<RegistrationHealth>(HealthHere.Registration);
    }
}
