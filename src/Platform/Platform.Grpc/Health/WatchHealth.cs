using System.Runtime.CompilerServices;
using Google.Protobuf;
using Grpc.Health.V1;
using Microsoft.AspNetCore.Http;
using Status = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Platform.Grpc;

/// <summary>How a service is now, and each time that this changes.</summary>
internal static class WatchHealth
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    public static IResult Endpoint(GrpcRequest<HealthCheckRequest> call, HttpContext context, TimeProvider clock) =>
        GrpcAnswer.Of(ChangesAsync(context, call.Message.Service, clock));

    private static async IAsyncEnumerable<IMessage> ChangesAsync(
        HttpContext context,
        string service,
        TimeProvider clock,
        [EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        Status? before = null;
        do
        {
            var now = await ServiceHealth.OfAsync(context, service);
            if (now != before)
                yield return new HealthCheckResponse { Status = now };
            before = now;
        } while (await timer.WaitForNextTickAsync(cancel));
    }
}
