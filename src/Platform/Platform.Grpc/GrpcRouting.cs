using Google.Protobuf;
using Google.Protobuf.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Platform.Data;
using Platform.Hosting;

namespace Platform.Grpc;

/// <summary>Maps methods of gRPC services beside a module's other routes.</summary>
public static class GrpcRouting
{
    /// <summary>The most bytes of a message, unless its route says otherwise: what gRPC servers take.</summary>
    private const int MaxMessage = 4 * 1024 * 1024;

    /// <summary>
    /// Maps a method. Its endpoint is one as for any other route: it declares what it needs, a
    /// <see cref="GrpcRequest{T}"/> among it, and returns a <see cref="GrpcAnswer"/>. The route says who may call it.
    /// </summary>
    /// <typeparam name="TRequest">The method's message, from the <c>.proto</c> file that has the service.</typeparam>
    /// <param name="root">Where <c>Module.RootRoutes</c> maps.</param>
    /// <param name="pattern">The service with its package, and the method: <c>/users.v1.UserService/GetUser</c>.</param>
    /// <param name="endpoint">What it does.</param>
    /// <exception cref="StartRefusedException">The file has no such method.</exception>
    public static RouteHandlerBuilder MapGrpc<TRequest>(
        this IEndpointRouteBuilder root,
        string pattern,
        Delegate endpoint
    )
        where TRequest : IMessage, new()
    {
        var method = Find(new TRequest().Descriptor.File, pattern);
        return root.MapGrpc(pattern, method, method.Service.FullName, endpoint);
    }

    internal static RouteHandlerBuilder MapGrpc(
        this IEndpointRouteBuilder root,
        string pattern,
        MethodDescriptor method,
        string service,
        Delegate endpoint
    )
    {
        var known = new GrpcMethod(service, KindOf(method));
        var route = root.MapPost(pattern, endpoint)
            .WithMetadata(known, method.File, new RequestSizeLimitAttribute(MaxMessage + Frames.HeadLength))
            .ExcludeFromDescription();
        route.Add(builder =>
        {
            var inner = builder.RequestDelegate!;
            builder.RequestDelegate = context => GrpcCall.RunAsync(context, known.Kind, inner);
        });
        return route;
    }

    private static MethodDescriptor Find(FileDescriptor file, string pattern)
    {
        var methods = file
            .Services.SelectMany(service => service.Methods)
            .ToDictionary(method => $"/{method.Service.FullName}/{method.Name}");
        return methods.TryGetValue(pattern, out var found)
            ? found
            : throw new StartRefusedException(
                $"{file.Name} has no method {pattern}: it has {string.Join(", ", methods.Keys)}."
            );
    }

    private static GrpcKind KindOf(MethodDescriptor method) =>
        method switch
        {
            { IsClientStreaming: false, IsServerStreaming: false } => GrpcKind.Unary,
            { IsClientStreaming: false } => GrpcKind.ServerStream,
            _ => GrpcKind.Duplex,
        };
}
