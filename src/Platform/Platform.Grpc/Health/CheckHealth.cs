using Grpc.Health.V1;
using Microsoft.AspNetCore.Http;
using Status = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Platform.Grpc;

/// <summary>How a service is now.</summary>
internal static class CheckHealth
{
    public static async Task<IResult> Endpoint(GrpcRequest<HealthCheckRequest> call, HttpContext context) =>
        await ServiceHealth.OfAsync(context, call.Message.Service) is var status and not Status.ServiceUnknown
            ? GrpcAnswer.Of(new HealthCheckResponse { Status = status })
            : throw Platform.Contracts.Refused.NotFound($"service {call.Message.Service}");
}
