using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Hosting;

/// <summary>A GET by the caller of another request, answered into memory.</summary>
internal sealed class InnerRequest : IAsyncDisposable
{
    // What says who asks, and what it is part of; the rest was meant for the outer one.
    private static readonly string[] Kept = ["Authorization", "Host", "canary", "traceparent", "tracestate", "baggage"];

    private readonly MemoryStream body = new();
    private readonly StreamResponseBodyFeature writer;
    private readonly AsyncServiceScope scope;

    public InnerRequest(
        HttpContext outer,
        string path,
        string query,
        IServiceProvider services,
        CancellationTokenSource aborted
    )
    {
        scope = services.CreateAsyncScope();
        writer = new StreamResponseBodyFeature(body);
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(
            new HttpRequestFeature
            {
                Method = HttpMethods.Get,
                Scheme = outer.Request.Scheme,
                Protocol = outer.Request.Protocol,
                Path = path,
                QueryString = query,
                RawTarget = path + query,
                Headers = HeadersOf(outer.Request),
            }
        );
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(writer);
        features.Set<IHttpRequestBodyDetectionFeature>(new NoBody());
        features.Set<IHttpRequestLifetimeFeature>(new Lifetime(aborted));
        features.Set<IServiceProvidersFeature>(new Provided(scope.ServiceProvider));
        features.Set(outer.Features.Get<IHttpConnectionFeature>());
        features.Set(outer.Features.Get<IHttpRequestIdentifierFeature>());
        Context = new DefaultHttpContext(features);
        RateLimits.CountNoMore(Context);
    }

    public DefaultHttpContext Context { get; }

    /// <summary>What was answered.</summary>
    public async Task<ReadOnlyMemory<byte>> BodyAsync()
    {
        await writer.CompleteAsync();
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    public ValueTask DisposeAsync()
    {
        writer.Dispose();
        return scope.DisposeAsync();
    }

    private static HeaderDictionary HeadersOf(HttpRequest outer)
    {
        var headers = new HeaderDictionary();
        foreach (var name in Kept)
        {
            if (outer.Headers.TryGetValue(name, out var value))
                headers[name] = value;
        }

        return headers;
    }

    private sealed class NoBody : IHttpRequestBodyDetectionFeature
    {
        public bool CanHaveBody => false;
    }

    private sealed class Provided(IServiceProvider services) : IServiceProvidersFeature
    {
        public IServiceProvider RequestServices { get; set; } = services;
    }

    private sealed class Lifetime(CancellationTokenSource abort) : IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; } = abort.Token;

        public void Abort() => abort.Cancel();
    }
}
