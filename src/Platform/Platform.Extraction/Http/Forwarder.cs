using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace Platform.Extraction;

/// <summary>
/// Gives a request to a service of the module; when that breaks before it has answered, to another one, and at last to
/// the copy in this process. What is written twice by that is written once: each write has a key, the caller's or one
/// of ours, that commits with its effect.
/// </summary>
internal sealed partial class Forwarder(
    IHttpForwarder http,
    Instances instances,
    ITokenSource tokens,
    InProcessCopy copy,
    PlacementTraffic traffic,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<Forwarder> log
) : IDisposable
{
    /// <summary>Bodies are kept in memory up to this size, and on disk above it.</summary>
    private const int KeptInMemory = 64 * 1024;

    private static readonly ForwarderRequestConfig Http1 = new()
    {
        Version = HttpVersion.Version11,
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
    };

    private static readonly ForwarderRequestConfig Http2 = Http1 with { Version = HttpVersion.Version20 };

    private readonly HttpMessageInvoker client = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            EnableMultipleHttp2Connections = true,
            ConnectTimeout = TimeSpan.FromSeconds(2),
            // As Kestrel reads them.
            RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
            ResponseHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
            // On a stream that has nothing to say, a service that is gone is noticed by this alone.
            KeepAlivePingDelay = TimeSpan.FromSeconds(10),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(5),
            KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
            // The hop's span and the trace's headers are ours: the handler would make a span for nobody to see.
            ActivityHeadersPropagator = null,
        }
    );

    /// <summary>Forwards a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="module">The module.</param>
    /// <param name="inProcess">The endpoint in this process; null where the module was taken out.</param>
    public async Task ForwardAsync(HttpContext context, string module, Endpoint? inProcess)
    {
        var started = clock.GetTimestamp();
        var attempt = new ForwardAttempt(context, module);
        if (attempt.IsKept)
            context.Request.EnableBuffering(KeptInMemory, LimitOf(context));
        attempt.NameTheWrite();

        var tried = new List<Instance>();
        while (instances.Choose(module, PlacedRequests.IsCanary(context.Request), tried) is { } instance)
        {
            tried.Add(instance);
            if (await SendAsync(attempt, instance) is not { } broken)
            {
                traffic.Served(module, Place.Extracted);
                ExtractionDiagnostics.Took(module, Place.Extracted, clock.GetElapsedTime(started));
                return;
            }

            if (attempt.CallerIsGone || !attempt.CanBeGivenOn || EndsHere(attempt))
            {
                attempt.BreakOff();
                return;
            }

            Broke(context.Request.Method, context.Request.Path, instance.Id, broken);
            ExtractionDiagnostics.Retried(module);

            attempt.Rewind();
        }

        if (inProcess is null)
            throw attempt.NobodyHasDoneIt();
        ExtractionDiagnostics.FellBack(module);
        traffic.Served(module, Place.InProcess);
        if (tried.Count == 0)
            attempt.ForgetName();
        else
            attempt.HideRepetition();
        await copy.HandleAsync(context, inProcess);
        ExtractionDiagnostics.Took(module, Place.InProcess, clock.GetElapsedTime(started));
    }

    public void Dispose() => client.Dispose();

    private bool EndsHere(ForwardAttempt attempt) =>
        attempt.IsAnsweredAsItIsMade && lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>Why it has not answered; null when it has.</summary>
    private async Task<string?> SendAsync(ForwardAttempt attempt, Instance instance)
    {
        var context = attempt.Context;
        var token = await tokens.TokenAsync(instance.Audience, context.RequestAborted);
        using var call = instance.Begin();
        using var span = ExtractionDiagnostics.StartHop(attempt.Module, context.Request.Method);
        var (prefix, config) = attempt.IsGrpc ? (instance.Http2Prefix, Http2) : (instance.Http1Prefix, Http1);
        var held = attempt.HoldAnswer();
        var hop = new HopTransformer(token, instance, call, attempt);
        // A stream lasts for as long as its caller wants it, and so would the end of this process.
        using var until = attempt.IsAnsweredAsItIsMade
            ? CancellationTokenSource.CreateLinkedTokenSource(instance.Working, lifetime.ApplicationStopping)
            : null;
        var error = await http.SendAsync(
            context,
            prefix,
            client,
            config with
            {
                ActivityTimeout = until is null ? instance.Settings.RequestTimeout : Timeout.InfiniteTimeSpan,
            },
            hop,
            until?.Token ?? instance.Working
        );
        if (error == ForwarderError.None && !hop.CannotNow)
        {
            await held.ReleaseAsync();
            return null;
        }

        held.Drop();
        if (hop.CannotNow)
            return "it answers 503";
        var thrown = context.Features.Get<IForwarderErrorFeature>()?.Exception;
        if (CallersFault(thrown) is { } bad)
            throw bad;
        attempt.CallerIsGone =
            context.RequestAborted.IsCancellationRequested
            || error is ForwarderError.RequestBodyClient or ForwarderError.ResponseBodyClient;
        switch (thrown)
        {
            case var _ when attempt.CallerIsGone || EndsHere(attempt):
            // Not sent at all: there is something about the request.
            case var _ when error == ForwarderError.RequestCreation:
                break;
            case HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError }:
                call.CouldNotConnect();
                break;
            default:
                attempt.MayBeDone();
                call.Failed();
                break;
        }

        return error.ToString();
    }

    // A body that is too long, say; beside it stands what came of it on the way to the service.
    private static BadHttpRequestException? CallersFault(Exception? thrown) =>
        thrown as BadHttpRequestException
        ?? (thrown as AggregateException)?.InnerExceptions.OfType<BadHttpRequestException>().FirstOrDefault();

    private static long LimitOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize
        ?? PlatformHost.MaxBodySize;

    [LoggerMessage(LogLevel.Warning, "{Method} {Path} broke at {Instance}: {Reason}.")]
    private partial void Broke(string method, string path, Guid instance, string reason);
}
