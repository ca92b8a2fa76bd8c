using System.Buffers.Text;

namespace Gateway.Load;

/// <summary>An answer of HTTP/1.1, as far as it has come.</summary>
internal static class Answer
{
    /// <summary>Its status, once all of it is there.</summary>
    public static int? StatusOfWhole(ReadOnlySpan<byte> received)
    {
        var end = received.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return null;
        var head = received[..(end + 2)];
        var body = received[(end + 4)..];
        var isWhole = ValueOf(head, "Content-Length: "u8) is { } length
            ? body.Length >= length
            : !IsChunked(head) || IsWholeInChunks(body);
        return isWhole && Utf8Parser.TryParse(head[9..12], out int status, out _) ? status : null;
    }

    private static int? ValueOf(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name)
    {
        var at = head.IndexOf(name);
        return at >= 0 && Utf8Parser.TryParse(head[(at + name.Length)..], out int value, out _) ? value : null;
    }

    private static bool IsChunked(ReadOnlySpan<byte> head) => head.IndexOf("Transfer-Encoding: chunked\r\n"u8) >= 0;

    private static bool IsWholeInChunks(ReadOnlySpan<byte> body)
    {
        while (Utf8Parser.TryParse(body, out int size, out var digits, 'x'))
        {
            // Its size, a line's end, the chunk, and another.
            var chunk = digits + 2 + size + 2;
            if (body.Length < chunk)
                return false;
            if (size == 0)
                return true;
            body = body[chunk..];
        }

        return false;
    }
}
