using System.Buffers.Binary;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Platform.Hosting;

namespace Platform.Grpc;

/// <summary>Messages on the wire: whether it is compressed, its length in four bytes, and the message.</summary>
internal static class Frames
{
    public const int HeadLength = 5;

    /// <summary>The next message; null when the caller has sent all.</summary>
    /// <exception cref="GrpcFailure">What comes is no message, too long or compressed.</exception>
    public static async ValueTask<T?> ReadAsync<T>(HttpContext context)
        where T : IMessage<T>, new()
    {
        var (body, cancel) = (context.Request.Body, context.RequestAborted);
        var head = new byte[HeadLength];
        var read = await body.ReadAtLeastAsync(head, HeadLength, throwOnEndOfStream: false, cancel);
        if (read == 0)
            return default;
        if (read < HeadLength)
            throw new GrpcFailure(GrpcCode.Internal, "A message ends in its head.");
        var message = new byte[LengthIn(head, LimitOf(context))];
        if (await body.ReadAtLeastAsync(message, message.Length, throwOnEndOfStream: false, cancel) < message.Length)
            throw new GrpcFailure(GrpcCode.Internal, "A message ends before its end.");
        return Parse<T>(message);
    }

    /// <summary>Sends a message, and waits until there is room for the next one.</summary>
    public static async Task WriteAsync(HttpResponse response, IMessage message, CancellationToken cancel)
    {
        var length = message.CalculateSize();
        var frame = new byte[HeadLength + length];
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(1), (uint)length);
        message.WriteTo(frame.AsSpan(HeadLength));
        await response.Body.WriteAsync(frame, cancel);
        await response.Body.FlushAsync(cancel);
    }

    private static int LengthIn(byte[] head, long limit)
    {
        if (head[0] != 0)
            throw new GrpcFailure(GrpcCode.Unimplemented, "Messages are not compressed here.");
        var length = BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(1));
        return length <= limit
            ? (int)length
            : throw new GrpcFailure(GrpcCode.ResourceExhausted, $"A message of at most {limit} bytes is taken here.");
    }

    private static T Parse<T>(byte[] message)
        where T : IMessage<T>, new()
    {
        try
        {
            var parsed = new T();
            parsed.MergeFrom(message);
            return parsed;
        }
        catch (InvalidProtocolBufferException wrong)
        {
            throw new GrpcFailure(GrpcCode.Internal, $"The message cannot be read: {wrong.Message}");
        }
    }

    private static long LimitOf(HttpContext context) =>
        (
            context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize
            ?? PlatformHost.MaxBodySize
        ) - HeadLength;
}
