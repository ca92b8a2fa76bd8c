using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Platform.Hosting;

/// <summary>
/// Tells who calls a gRPC method by something else what it takes, here, before it is said where the method runs.
/// </summary>
internal static class GrpcRequests
{
    public static void UseGrpcRequests(this WebApplication app) =>
        app.Use(
            static (context, next) =>
                GrpcMethod.Of(context.GetEndpoint()) is null || GrpcEnd.IsFor(context)
                    ? next(context)
                    : RefuseAsync(context)
        );

    private static Task RefuseAsync(HttpContext context)
    {
        var isHttp2 = HttpProtocol.IsHttp2(context.Request.Protocol);
        var problem = isHttp2
            ? Problem.OfStatus(
                context,
                StatusCodes.Status415UnsupportedMediaType,
                $"This is a gRPC method: send {GrpcEnd.MediaType}."
            )
            : Problem.OfStatus(
                context,
                StatusCodes.Status426UpgradeRequired,
                "This is a gRPC method, and gRPC is HTTP/2: without TLS that is the port of Platform:Http2Url, by default the one after this."
            );
        return problem.WriteAsync(context);
    }
}
