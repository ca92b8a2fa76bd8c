using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using Platform.Hosting;

namespace Platform.Grpc;

/// <summary>The message of a gRPC call. Declare it as a parameter of an endpoint.</summary>
/// <param name="Message">The message.</param>
/// <typeparam name="T">Its type, made of a <c>.proto</c> file.</typeparam>
public readonly record struct GrpcRequest<T>(T Message)
    where T : IMessage<T>, new()
{
#pragma warning disable CA1000 // Where the framework looks for it.
    /// <summary>Called by the framework for a parameter of an endpoint.</summary>
    public static async ValueTask<GrpcRequest<T>> BindAsync(HttpContext context)
    {
        var message =
            await Frames.ReadAsync<T>(context)
            ?? throw new GrpcFailure(GrpcCode.Unimplemented, "This method takes one message, and there is none.");
        if (await Frames.ReadAsync<T>(context) is not null)
            throw new GrpcFailure(GrpcCode.Unimplemented, "This method takes one message, and there are more.");
        return new GrpcRequest<T>(message);
    }
}
