using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Platform.Hosting;
using Status = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Platform.Grpc;

/// <summary>How a gRPC service is: as its module is, where that runs. The service without a name is the whole process.</summary>
internal static class ServiceHealth
{
    public static async Task<Status> OfAsync(HttpContext context, string service)
    {
        var services = context.RequestServices;
        var health = services.GetRequiredService<IModuleHealth>();
        if (service.Length == 0)
            return StatusOf(await health.IsReadyAsync(context.RequestAborted));
        var routes = services.GetRequiredService<EndpointDataSource>();
        return routes.Endpoints.FirstOrDefault(route => GrpcMethod.Of(route)?.Service == service) is { } found
            ? StatusOf(await IsWellAsync(health, found, context.RequestAborted))
            : Status.ServiceUnknown;
    }

    // What is Platform's own is as the process is.
    private static Task<bool> IsWellAsync(IModuleHealth health, Endpoint route, CancellationToken cancel) =>
        (route.Metadata.GetMetadata<OwningModule>()?.Module.Name ?? GrpcMethod.Of(route)!.Removed) is { } module
            ? health.IsReadyAsync(module, cancel)
            : health.IsReadyAsync(cancel);

    private static Status StatusOf(bool isReady) => isReady ? Status.Serving : Status.NotServing;
}
