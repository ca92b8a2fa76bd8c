using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Forwarder;

namespace Platform.Extraction;

/// <summary>
/// What the gateway adds to a request: its own token, beside the caller's, and the choices made for the call. What a
/// caller sends under these names goes no further.
/// </summary>
internal sealed class HopTransformer(string token, Instance instance, Call call, ForwardAttempt attempt)
    : HttpTransformer
{
    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>Says which process has answered.</summary>
    public const string ServedBy = "Served-By";

    private static readonly string Unavailable = ((int)GrpcCode.Unavailable).ToString(CultureInfo.InvariantCulture);

    /// <summary>It lives and cannot at the moment, says the service, and has done nothing: somebody else may.</summary>
    public bool CannotNow { get; private set; }

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext,
        HttpRequestMessage proxyRequest,
        string destinationPrefix,
        CancellationToken cancellationToken
    )
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        // As it was sent: what is encoded in a path or a query stays as it is, or it is another path there.
        if (httpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget is ['/', ..] target)
            proxyRequest.RequestUri = new Uri(destinationPrefix + target, AsItIs);
        var headers = proxyRequest.Headers;
        headers.Remove(ServiceTokens.Header);
        headers.Remove(CallPlaces.Header);
        headers.Remove(InvokeMessage.CallerHeader);
        headers.TryAddWithoutValidation(ServiceTokens.Header, token);
        // As this host knows it: what a caller says of itself goes no further.
        headers.Remove(CallerAddress.Header);
        if (CallerAddress.Of(httpContext) is { } address)
            headers.TryAddWithoutValidation(CallerAddress.Header, address);
        if (CallPlacement.Current is { } places)
            headers.TryAddWithoutValidation(CallPlaces.Header, places);
        DistributedContextPropagator.Current.Inject(Activity.Current, headers, SetHeader);
    }

    private static void SetHeader(object? carrier, string name, string value)
    {
        var headers = (HttpRequestHeaders)carrier!;
        headers.Remove(name);
        headers.TryAddWithoutValidation(name, value);
    }

    public override async ValueTask<bool> TransformResponseAsync(
        HttpContext httpContext,
        HttpResponseMessage? proxyResponse,
        CancellationToken cancellationToken
    )
    {
        if (SaysNotNow(proxyResponse) && attempt.CanBeGivenOn)
        {
            CannotNow = true;
            return false;
        }

        // A stream lasts: it is no call that the service is busy with.
        if (attempt.IsAnsweredAsItIsMade)
            call.Dispose();
        var goesOn = await base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
        httpContext.Response.Headers[ServedBy] = $"{instance.Module.ToLowerInvariant()}/{instance.Id}";
        // The caller named nothing, so nothing is repeated to it.
        if (attempt.OwnKey is not null)
            httpContext.Response.Headers.Remove(StoredAnswer.ReplayHeader);
        return goesOn;
    }

    // By gRPC it says so in the head of an answer that has nothing else.
    private static bool SaysNotNow(HttpResponseMessage? response) =>
        response?.StatusCode == HttpStatusCode.ServiceUnavailable
        || (
            response?.Headers.NonValidated.TryGetValues(GrpcEnd.Status, out var status) == true
            && status.ToString() == Unavailable
        );
}
