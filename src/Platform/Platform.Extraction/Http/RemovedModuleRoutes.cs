using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Extraction;

/// <summary>The routes of modules that were taken out of this host, as their manifests have them: all of them forward.</summary>
internal static class RemovedModuleRoutes
{
    public static void MapRemovedModules(this WebApplication app)
    {
        var forwarder = app.Services.GetRequiredService<Forwarder>();
        foreach (var manifest in app.Services.GetRequiredService<RemovedModules>().Manifests)
        {
            foreach (var route in manifest.Routes)
            {
                var mapped = app.MapMethods(
                    route.Pattern,
                    route.Methods,
                    context => forwarder.ForwardAsync(context, manifest.Module, inProcess: null)
                );
                mapped.WithMetadata(new BodyLimit(route.Limits.BodyBytes));
                if (route.Grpc is { } grpc)
                    mapped.WithMetadata(grpc with { Removed = manifest.Module });
                if (route.Since > 1)
                    mapped.Since(route.Since);
                if (route.Deprecated is { } deprecated)
                    mapped.WithMetadata(deprecated);
                if (route.Access.Anonymous)
                    mapped.AllowAnonymous();
                else
                    mapped.RequireAuthorization(AuthorizationOf(route.Access));
            }
        }
    }

    private static AuthorizeAttribute AuthorizationOf(RouteAccessEntry access) =>
        access.Roles is [] ? new() : new() { Roles = string.Join(',', access.Roles) };

    private sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
