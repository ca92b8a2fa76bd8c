using System.Globalization;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using Platform.Hosting;

namespace Platform.Grpc;

/// <summary>What a gRPC call is answered with: one message, or one after the other as they come.</summary>
public sealed class GrpcAnswer : IResult
{
    private readonly IMessage? one;
    private readonly IAsyncEnumerable<IMessage>? many;

    private GrpcAnswer(IMessage? one, IAsyncEnumerable<IMessage>? many) => (this.one, this.many) = (one, many);

    /// <summary>One message.</summary>
    public static GrpcAnswer Of(IMessage message) => new(message, null);

    /// <summary>
    /// Messages as they come. They are asked for when the one before has left, so a slow caller is not written to ahead;
    /// the enumeration is cancelled when the caller goes, at its deadline, when this process ends, and when the module
    /// runs elsewhere from then on.
    /// </summary>
    public static GrpcAnswer Of(IAsyncEnumerable<IMessage> messages) => new(null, messages);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancel) = (httpContext.Response, httpContext.RequestAborted);
        cancel.ThrowIfCancellationRequested();
        response.ContentType = GrpcEnd.MediaType;
        if (one is not null)
        {
            await Frames.WriteAsync(response, one, cancel);
        }

        if (many is not null)
        {
            await response.StartAsync(cancel);
            await foreach (var message in many.WithCancellation(cancel))
                await Frames.WriteAsync(response, message, cancel);
        }

        // What is rendered to be kept has no trailers; whoever gives it again adds them.
        if (response.SupportsTrailers())
            response.AppendTrailer(GrpcEnd.Status, ((int)GrpcCode.Ok).ToString(CultureInfo.InvariantCulture));
    }
}
