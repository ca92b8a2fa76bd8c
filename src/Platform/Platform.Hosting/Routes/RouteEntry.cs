using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace Platform.Hosting;

/// <summary>One route, as its module's manifest has it.</summary>
/// <param name="Pattern">The pattern: <c>/api/inventory/{sku}</c>.</param>
/// <param name="Methods">The methods, in capitals.</param>
/// <param name="Access">Who may call it.</param>
/// <param name="Limits">What a request may have.</param>
public sealed record RouteEntry(
    string Pattern,
    IReadOnlyList<string> Methods,
    RouteAccessEntry Access,
    RouteLimits Limits
)
{
    /// <summary>The module's name; null for Platform's own.</summary>
    [JsonIgnore]
    public string? Module { get; init; }

    /// <summary>The first version that has it.</summary>
    public int Since { get; init; } = 1;

    /// <summary>Since when it is not for new callers; null when it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Deprecation? Deprecated { get; init; }

    /// <summary>Of which gRPC service it is a method; null when it is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public GrpcMethod? Grpc { get; init; }

    internal static RouteEntry Of(RouteEndpoint endpoint) =>
        new(
            PatternOf(endpoint),
            [.. endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []],
            RouteAccessEntry.Of(endpoint),
            new RouteLimits(
                endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize
                    ?? PlatformHost.MaxBodySize
            )
        )
        {
            Module = endpoint.Metadata.GetMetadata<OwningModule>()?.Module.Name,
            Since = FirstVersion.Of(endpoint),
            Deprecated = endpoint.Metadata.GetMetadata<Deprecation>(),
            Grpc = GrpcMethod.Of(endpoint),
        };

    internal static string PatternOf(Endpoint endpoint) =>
        "/" + ((endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "").Trim('/');
}

/// <summary>What a request on a route may have.</summary>
/// <param name="BodyBytes">The most bytes of its body.</param>
public sealed record RouteLimits(long BodyBytes);
