using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Platform.Hosting;

namespace Platform.Grpc;

/// <summary>
/// One call, around its endpoint: the caller's deadline, the end of a stream that has to go on elsewhere, and what is
/// wrong with how the caller speaks. All else that goes wrong is a problem, as for any other request.
/// </summary>
internal static class GrpcCall
{
    public static async Task RunAsync(HttpContext context, GrpcKind kind, RequestDelegate endpoint)
    {
        var gone = context.RequestAborted;
        try
        {
            var clock = context.RequestServices.GetRequiredService<TimeProvider>();
            using var deadline = new CancellationTokenSource(
                Deadline.Of(context.Request) ?? Timeout.InfiniteTimeSpan,
                clock
            );
            await using var departure = kind == GrpcKind.Unary ? null : new Departure(context);
            using var any = CancellationTokenSource.CreateLinkedTokenSource(
                gone,
                deadline.Token,
                departure?.Token ?? CancellationToken.None
            );
            context.RequestAborted = any.Token;
            try
            {
                await endpoint(context);
            }
            catch (OperationCanceledException) when (!gone.IsCancellationRequested && any.IsCancellationRequested)
            {
                throw deadline.IsCancellationRequested
                    ? new GrpcFailure(GrpcCode.DeadlineExceeded, "It took longer than the caller waits.")
                    : new GrpcFailure(GrpcCode.Unavailable, "This goes on in another process: call again.");
            }
        }
        catch (GrpcFailure failure)
        {
            GrpcEnd.With(context, failure.Code, failure.Message);
        }
        finally
        {
            context.RequestAborted = gone;
        }
    }
}
