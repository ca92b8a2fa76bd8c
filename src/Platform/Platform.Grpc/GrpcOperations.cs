using Grpc.Health.V1;
using Grpc.Reflection.V1;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Platform.Grpc;

/// <summary>What every gRPC server has beside its services.</summary>
public static class GrpcOperations
{
    /// <summary>
    /// <c>grpc.health.v1.Health</c>: how the process is, and how the module of each service is, wherever it runs.
    /// </summary>
    public static void MapGrpcHealth(this WebApplication app)
    {
        app.MapGrpc<HealthCheckRequest>("/grpc.health.v1.Health/Check", CheckHealth.Endpoint).AllowAnonymous();
        app.MapGrpc<HealthCheckRequest>("/grpc.health.v1.Health/Watch", WatchHealth.Endpoint).AllowAnonymous();
    }

    /// <summary>
    /// <c>grpc.reflection.v1.ServerReflection</c>, by which tools ask what there is; in Development only. What it was
    /// called before, which many tools still ask for, is there too.
    /// </summary>
    public static void MapGrpcReflection(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            return;
        var method = ReflectionReflection.Descriptor.Services[0].Methods[0];
        foreach (var service in (string[])[method.Service.FullName, "grpc.reflection.v1alpha.ServerReflection"])
            app.MapGrpc($"/{service}/{method.Name}", method, service, AnswerReflection.Endpoint).AllowAnonymous();
    }
}
