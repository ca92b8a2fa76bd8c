using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Platform.Extraction;

/// <summary>What a host needs so that its modules can leave it, and come back.</summary>
public static class ExtractionServices
{
    /// <summary>Adds placements, the registry of services, and the ways to them for requests and for messages.</summary>
    /// <exception cref="StartRefusedException">The manifest of a module that was taken out is not there.</exception>
    public static WebApplicationBuilder AddExtraction(this WebApplicationBuilder builder)
    {
        builder.AddPlacements();
        builder.AddInstances();
        var services = builder.Services;
        var removed = RemovedModules.OfApplication();
        services.AddSingleton(removed);
        if (removed.Any)
            builder.AskOwnAddressForUsersKeys();
        services.AddSingleton(all => new ApiDocuments(
            all.GetServices<Module>(),
            removed.Manifests.Select(manifest => manifest.Module),
            all.GetServices<Aggregate>()
        ));
        services.AddRemoteBus<HostPlaces, Instances>();
        services.AddSingleton<PlacedHealth>().AddAlias<IModuleHealth, PlacedHealth>();
        services.AddHttpForwarder();
        services.AddSingleton<Forwarder>();
        services.AddSingleton<ForwardingEndpoints>();
        services.AddSingleton<InProcessCopy>();
        return builder;
    }

    /// <summary>Adds what every request passes, and maps what operators and services ask of a host.</summary>
    /// <param name="app">The host.</param>
    /// <param name="onceKnown">Adds what a request passes when its caller is known, and before it is decided who answers.</param>
    public static void UseExtraction(this WebApplication app, Action<WebApplication>? onceKnown = null)
    {
        app.UsePlatform(onceKnown: known =>
        {
            onceKnown?.Invoke(known);
            known.UseMiddleware<PlacedRequests>();
        });
        app.MapPlacements();
        app.MapInstances();
        app.MapMessages();
        app.MapGet(ListHandlers.Path, ListHandlers.Endpoint).RequireService();
        app.MapRemovedModules();
        app.MapDocuments();
        app.MapGrpcHealth();
        app.MapGrpcReflection();
    }

    // Whoever has the Users module publishes them there, through this host.
    private static void AskOwnAddressForUsersKeys(this WebApplicationBuilder builder)
    {
        const string authority = "Auth:Authority";
        var settings = builder.Configuration;
        var own = Addresses.Plan(settings["urls"], settings["Platform:Http2Url"])[0].Address;
        if (settings[authority] is null && own.Port != 0)
            settings[authority] = own.ToString();
    }

    /// <summary>Has the bus ask where modules run, and reach them there.</summary>
    internal static void AddRemoteBus<TPlaces, TTargets>(this IServiceCollection services)
        where TPlaces : class, IModulePlaces
        where TTargets : class, ITargets
    {
        services.AddAlias<ITargets, TTargets>();
        services.AddSingleton<Hop>();
        services.AddSingleton<PlacementTraffic>();
        services.AddSingleton<RemoteBus>();
        services.Replace(ServiceDescriptor.Singleton<IModulePlaces, TPlaces>());
        services.Replace(ServiceDescriptor.Singleton<IOtherProcesses>(all => all.GetRequiredService<RemoteBus>()));
        services.AddSingleton<Receiver>();
        services.AddSingleton<Inbound>();
    }
}
