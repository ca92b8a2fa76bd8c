using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Platform.Extraction;

/// <summary>
/// The body of an answer that may yet break off: held back until it is whole, so that the request can be given to
/// somebody else; above 64 KiB on disk. A very long one, or one that is sent as it is made, passes through.
/// </summary>
internal sealed class HeldAnswer(HttpContext context, IHttpResponseBodyFeature connection) : Stream
{
    private const int InMemory = 64 * 1024;
    private const int MostHeld = 8 * 1024 * 1024;
    private MemoryStream? held;
    private FileBufferingWriteStream? large;
    private bool passes;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>gRPC's answer that is one message: it can be held back like any other.</summary>
    public bool IsOneMessage { get; init; }

    /// <summary>All of it is there: it goes to the caller.</summary>
    public async Task ReleaseAsync()
    {
        context.Features.Set(connection);
        // With a length, head and body leave as one; without, the end of the last chunk is sent after them by itself.
        if (!passes && !context.Response.HasStarted && (large?.Length ?? held?.Length) is { } length)
            context.Response.ContentLength ??= length;
        await PassAsync(context.RequestAborted);
    }

    /// <summary>It has broken off; what is answered instead goes to the caller.</summary>
    public void Drop()
    {
        held = null;
        large?.Dispose();
        large = null;
        context.Features.Set(connection);
    }

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        var length = (large?.Length ?? held?.Length ?? 0) + buffer.Length;
        if (!passes && (IsSentAsItIsMade || length > MostHeld))
            await PassAsync(cancellationToken);
        if (passes)
        {
            await connection.Stream.WriteAsync(buffer, cancellationToken);
        }
        else if (length <= InMemory)
        {
            held ??= new MemoryStream(buffer.Length);
            held.Write(buffer.Span);
        }
        else
        {
            large ??= await SpillAsync(cancellationToken);
            await large.WriteAsync(buffer, cancellationToken);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        passes ? connection.Stream.FlushAsync(cancellationToken) : Task.CompletedTask;

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private bool IsSentAsItIsMade =>
        context.Response.ContentType is { } type
        && (
            type.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase)
            || (GrpcEnd.IsGrpc(type) && !IsOneMessage)
        );

    private async Task<FileBufferingWriteStream> SpillAsync(CancellationToken cancel)
    {
        var spilt = new FileBufferingWriteStream(InMemory, MostHeld);
        if (held is { } begun)
            await spilt.WriteAsync(begun.GetBuffer().AsMemory(0, (int)begun.Length), cancel);
        held = null;
        return spilt;
    }

    private async Task PassAsync(CancellationToken cancel)
    {
        passes = true;
        if (large is { } whole)
        {
            large = null;
            await using (whole)
                await whole.DrainBufferAsync(connection.Stream, cancel);
        }

        if (held is { } begun)
        {
            held = null;
            await connection.Stream.WriteAsync(begun.GetBuffer().AsMemory(0, (int)begun.Length), cancel);
        }
    }
}
