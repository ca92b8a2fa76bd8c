using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Platform.Hosting;

/// <summary>On a route: it is a method of a gRPC service.</summary>
/// <param name="Service">The service, with its package: <c>users.v1.UserService</c>.</param>
/// <param name="Kind">How many messages go which way.</param>
public sealed record GrpcMethod(string Service, GrpcKind Kind)
{
    /// <summary>The service by which health is asked for, as a path: open to anybody, like <c>/health</c>.</summary>
    internal const string Health = "/grpc.health.v1.Health";

    /// <summary>The module that has it, where the module itself was taken out; null otherwise.</summary>
    [JsonIgnore]
    public string? Removed { get; init; }

    internal static GrpcMethod? Of(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<GrpcMethod>();
}

/// <summary>How many messages a gRPC method takes and gives.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GrpcKind>))]
public enum GrpcKind
{
    /// <summary>One, and one.</summary>
    Unary,

    /// <summary>One, and answers as they come.</summary>
    ServerStream,

    /// <summary>Both ways as they come.</summary>
    Duplex,
}
