using System.Buffers.Binary;
using System.Numerics;

namespace System.IO.Hashing;

/// <summary>XXH64 (https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md), as the package of this name has it.</summary>
public static class XxHash64
{
    private const ulong Prime1 = 0x9E3779B185EBCA87;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Prime3 = 0x165667B19E3779F9;
    private const ulong Prime4 = 0x85EBCA77C2B2AE63;
    private const ulong Prime5 = 0x27D4EB2F165667C5;

    /// <summary>The hash of <paramref name="source"/>, in big-endian order.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> source)
    {
        var hash = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(hash, HashToUInt64(source));
        return hash;
    }

    /// <summary>Writes the hash of <paramref name="source"/> in big-endian order; answers how many bytes it wrote.</summary>
    public static int Hash(ReadOnlySpan<byte> source, Span<byte> destination, long seed = 0)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, HashToUInt64(source, seed));
        return sizeof(ulong);
    }

    /// <summary>The hash of <paramref name="source"/>.</summary>
    public static ulong HashToUInt64(ReadOnlySpan<byte> source, long seed = 0)
    {
        var start = unchecked((ulong)seed);
        var length = (ulong)source.Length;
        var hash = source.Length >= 32 ? Stripes(ref source, start) : start + Prime5;
        hash += length;
        for (; source.Length >= 8; source = source[8..])
            hash =
                (
                    BitOperations.RotateLeft(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(source)), 27)
                    * Prime1
                ) + Prime4;
        if (source.Length >= 4)
        {
            var lane = BinaryPrimitives.ReadUInt32LittleEndian(source);
            hash = (BitOperations.RotateLeft(hash ^ (lane * Prime1), 23) * Prime2) + Prime3;
            source = source[4..];
        }
        foreach (var one in source)
            hash = BitOperations.RotateLeft(hash ^ (one * Prime5), 11) * Prime1;
        hash = (hash ^ (hash >> 33)) * Prime2;
        hash = (hash ^ (hash >> 29)) * Prime3;
        return hash ^ (hash >> 32);
    }

    private static ulong Stripes(ref ReadOnlySpan<byte> source, ulong seed)
    {
        Span<ulong> lanes = [seed + Prime1 + Prime2, seed + Prime2, seed, seed - Prime1];
        for (; source.Length >= 32; source = source[32..])
        for (var i = 0; i < 4; i++)
            lanes[i] = Round(lanes[i], BinaryPrimitives.ReadUInt64LittleEndian(source[(i * 8)..]));
        var hash =
            BitOperations.RotateLeft(lanes[0], 1)
            + BitOperations.RotateLeft(lanes[1], 7)
            + BitOperations.RotateLeft(lanes[2], 12)
            + BitOperations.RotateLeft(lanes[3], 18);
        foreach (var lane in lanes)
            hash = ((hash ^ Round(0, lane)) * Prime1) + Prime4;
        return hash;
    }

    private static ulong Round(ulong lane, ulong input) =>
        BitOperations.RotateLeft(lane + (input * Prime2), 31) * Prime1;
}
