using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>The routes of modules.</summary>
public static class ModuleRoutes
{
    /// <summary>Maps the routes of every module that was added.</summary>
    public static void MapModules(this WebApplication app)
    {
        foreach (var owner in app.Services.GetServices<OwningModule>())
        {
            owner.Module.Routes(app.MapGroup("/api").WithMetadata(owner));
            owner.Module.RootRoutes(app.MapGroup("").WithMetadata(owner));
        }
    }

    /// <summary>Stops the start when a route does not say who may call it, or until when it is there once it is replaced.</summary>
    internal static void Check(IReadOnlyList<RouteEndpoint> endpoints)
    {
        if (endpoints.FirstOrDefault(SaysNothing) is { } open)
        {
            throw new StartRefusedException(
                $"{open.DisplayName} does not say who may call it: add AllowAnonymous(), RequireAuthorization() or RequireRole(…)."
            );
        }

        if (endpoints.FirstOrDefault(endpoint => IsReplacedSilently(endpoint, endpoints)) is { } old)
        {
            throw new StartRefusedException(
                $"{old.DisplayName} has a newer version and does not say until when it is there: add Deprecated(since, sunset)."
            );
        }
    }

    private static bool IsReplacedSilently(RouteEndpoint old, IEnumerable<RouteEndpoint> endpoints) =>
        old.Metadata.GetMetadata<Deprecation>() is null && endpoints.Any(other => Replaces(other, old));

    /// <summary>Whether a route is the same as an older one, in a later version.</summary>
    internal static bool Replaces(RouteEndpoint route, RouteEndpoint older) =>
        FirstVersion.Of(route) > FirstVersion.Of(older)
        && RouteEntry.PatternOf(route) == RouteEntry.PatternOf(older)
        && RouteEntry.Of(route).Methods.Intersect(RouteEntry.Of(older).Methods).Any();

    private static bool SaysNothing(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null;
}
