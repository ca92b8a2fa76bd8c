using Microsoft.AspNetCore.Authentication;
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
            using var expiry = new CancellationTokenSource(
                kind == GrpcKind.Unary ? Timeout.InfiniteTimeSpan : LeftOfToken(context, clock),
                clock
            );
            await using var departure = kind == GrpcKind.Unary ? null : new Departure(context);
            using var any = CancellationTokenSource.CreateLinkedTokenSource(
                gone,
                deadline.Token,
                expiry.Token,
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
                : expiry.IsCancellationRequested
                    ? new GrpcFailure(GrpcCode.Unauthenticated, "The token has expired: call again with another.")
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

    /// <summary>For how long the caller's token is good: a stream does not outlast it.</summary>
    private static TimeSpan LeftOfToken(HttpContext context, TimeProvider clock)
    {
        var result = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult;
        return result?.Properties?.ExpiresUtc is not { } expires ? Timeout.InfiniteTimeSpan
            : expires - clock.GetUtcNow() is { Ticks: > 0 } left ? left
            : TimeSpan.Zero;
    }
}
