using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace Platform.Grpc;

/// <summary>The messages of a call that talks both ways, as they come.</summary>
internal readonly record struct GrpcRequestStream<T>(IAsyncEnumerable<T> Messages)
    where T : class, IMessage<T>, new()
{
    /// <summary>Called by the framework for a parameter of an endpoint.</summary>
    public static ValueTask<GrpcRequestStream<T>> BindAsync(HttpContext context) =>
        ValueTask.FromResult(new GrpcRequestStream<T>(ReadAsync(context)));

    private static async IAsyncEnumerable<T> ReadAsync(HttpContext context)
    {
        while (await Frames.ReadAsync<T>(context) is { } message)
            yield return message;
    }
}
