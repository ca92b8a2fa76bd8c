using System.Buffers.Binary;
using System.Buffers.Text;

namespace Platform.Hosting;

/// <summary>A place in a list as callers see it: opaque, safe in a URL.</summary>
internal static class Cursor
{
    public static string Of(long sequence)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, sequence);
        return Base64Url.EncodeToString(bytes);
    }

    public static long? Read(string? cursor)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        return
            cursor?.Length == 11
            && Base64Url.IsValid(cursor)
            && Base64Url.TryDecodeFromChars(cursor, bytes, out var length)
            && length == sizeof(long)
            ? BinaryPrimitives.ReadInt64BigEndian(bytes)
            : null;
    }
}
