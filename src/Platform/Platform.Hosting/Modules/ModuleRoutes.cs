using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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

    /// <summary>Stops the start when a route does not say who may call it.</summary>
    internal static void CheckAccess(IEnumerable<Endpoint> endpoints)
    {
        var open = endpoints.OfType<RouteEndpoint>().FirstOrDefault(SaysNothing);
        if (open is not null)
        {
            throw new StartRefusedException(
                $"{open.DisplayName} does not say who may call it: add AllowAnonymous(), RequireAuthorization() or RequireRole(…)."
            );
        }
    }

    private static bool SaysNothing(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null;
}
