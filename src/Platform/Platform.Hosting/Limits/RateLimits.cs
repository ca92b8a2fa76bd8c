using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Platform.Hosting;

/// <summary>
/// How often anybody may ask for what is under <c>/api</c>, counted in this process: a user by account, others by
/// address. Whoever asks more often is answered 429, and everybody is told what is left.
/// </summary>
internal sealed partial class RateLimits : IMiddleware, IDisposable
{
    private const string LimitHeader = "RateLimit-Limit";
    private const string RemainingHeader = "RateLimit-Remaining";
    private const string ResetHeader = "RateLimit-Reset";

    /// <summary>What every counted answer says.</summary>
    public static readonly string[] Headers = [LimitHeader, RemainingHeader, ResetHeader];

    private readonly RateLimitSettings settings;
    private readonly PartitionedRateLimiter<Counted> windows;

    public RateLimits(RateLimitSettings settings, TimeProvider clock)
    {
        this.settings = settings;
        windows = PartitionedRateLimiter.Create<Counted, Counted>(counted =>
            RateLimitPartition.Get(counted, one => new RequestWindow(one.Limit, settings.Window, clock))
        );
    }

    // One that is asked for by this process in the name of a request that has been counted.
    private sealed record CountedBefore;

    private readonly record struct Counted(string Caller, string? Route, int Limit);

    /// <summary>What this asks for is asked for in the name of a request that has been counted.</summary>
    public static void CountNoMore(HttpContext context) => context.Features.Set(new CountedBefore());

    /// <summary>Counts the request, and passes it on if it is not one too many.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (
            !IsCounted(context.Request)
            || settings.IsExempt(context.Connection.RemoteIpAddress)
            || context.Features.Get<CountedBefore>() is not null
        )
            return next(context);

        var caller = CallerOf(context);
        var lease = Take(new Counted(caller, null, settings.LimitOf(context.User)));
        if (lease.IsAcquired && settings.LimitsRoutes && context.GetEndpoint() is RouteEndpoint route)
            lease = TakeOfRoute(caller, context.Request.Method, PatternOf(route), lease);

        Tell(context.Response, lease);
        return lease.IsAcquired ? next(context) : Problem.Of(context, TooMany(lease)).WriteAsync(context);
    }

    /// <summary>Stops the start when a route has a limit that is not there.</summary>
    public void Check(IEnumerable<RouteEndpoint> endpoints) =>
        settings.CheckRoutes(
            from endpoint in endpoints
            from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
            select $"{method} {PatternOf(endpoint)}"
        );

    public void Dispose() => windows.Dispose();

    /// <summary>The pattern without what its values have to be: <c>/api/orders/{id}</c>.</summary>
    private static string PatternOf(RouteEndpoint route) => Constraint().Replace(RouteEntry.PatternOf(route), "}");

    [GeneratedRegex(@":[^{}]*\}")]
    private static partial Regex Constraint();

    /// <summary>The tighter of the two, where the route has a limit of its own.</summary>
    private RequestLease TakeOfRoute(string caller, string method, string pattern, RequestLease ofCaller)
    {
        if (settings.LimitOf(method, pattern) is not { } limit)
            return ofCaller;
        var ofRoute = Take(new Counted(caller, $"{method} {pattern}", limit));
        return ofRoute.IsAcquired && ofCaller.Remaining < ofRoute.Remaining ? ofCaller : ofRoute;
    }

    private RequestLease Take(Counted counted) => (RequestLease)windows.AttemptAcquire(counted);

    private static bool IsCounted(HttpRequest request) =>
        request.Path.StartsWithSegments("/api")
        || (GrpcEnd.IsGrpc(request.ContentType) && !request.Path.StartsWithSegments(GrpcMethod.Health));

    private static string CallerOf(HttpContext context) =>
        context.User.FindFirst(ClaimNames.Subject)?.Value ?? $"at {Place(context.Connection.RemoteIpAddress)}";

    // Whoever has one IPv6 address has all of its network.
    private static string Place(IPAddress? address)
    {
        if (address is null)
            return "a local socket";
        var plain = Networks.Plain(address);
        return plain.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, 8))
            : plain.ToString();
    }

    // At the last moment: what goes wrong clears what has been said before.
    private static void Tell(HttpResponse response, RequestLease lease) =>
        response.OnStarting(() =>
        {
            response.Headers[LimitHeader] = Text(lease.Limit);
            response.Headers[RemainingHeader] = Text(lease.Remaining);
            response.Headers[ResetHeader] = Text(Seconds(lease.Reset));
            if (!lease.IsAcquired)
                response.Headers.RetryAfter = Text(Seconds(lease.Reset));
            return Task.CompletedTask;
        });

    private static Refused TooMany(RequestLease lease) =>
        new(
            StatusCodes.Status429TooManyRequests,
            "too-many-requests",
            $"These were more than {lease.Limit} requests; ask again in {Seconds(lease.Reset)} seconds."
        );

    private static int Seconds(TimeSpan time) => Math.Max(1, (int)Math.Ceiling(time.TotalSeconds));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
