using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Platform.Hosting;

/// <summary>
/// Tokens that were valid a moment ago, by hash: verifying a signature takes longer than the rest of many a request.
/// A withdrawn key is noticed after a minute at most.
/// </summary>
internal sealed class ValidTokens(JwtReader reader, TimeProvider clock)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly ConcurrentDictionary<UInt256, Seen> seen = new();

    public async ValueTask<ValidToken?> ReadAsync(string token, CancellationToken cancellation)
    {
        if (token.Length > TokenRules.MaxLength)
        {
            return null;
        }

        var hash = HashOf(token);
        if (seen.TryGetValue(hash, out var known) && clock.GetUtcNow() < known.ForgetAt)
        {
            return known.Token;
        }

        var valid = await reader.ReadAsync(token, cancellation);
        if (valid is null)
        {
            seen.TryRemove(hash, out _);
            return null;
        }

        if (seen.Count >= Most)
        {
            seen.Clear();
        }

        var forgetAt = clock.GetUtcNow() + Longest;
        seen[hash] = new(valid, forgetAt < valid.Expires ? forgetAt : valid.Expires);
        return valid;
    }

    private static UInt256 HashOf(string token)
    {
        Span<byte> utf8 = stackalloc byte[2 * 1024];
        if (Encoding.UTF8.GetMaxByteCount(token.Length) > utf8.Length)
        {
            utf8 = new byte[Encoding.UTF8.GetMaxByteCount(token.Length)];
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8[..Encoding.UTF8.GetBytes(token, utf8)], hash);
        return MemoryMarshal.Read<UInt256>(hash);
    }

    private sealed record Seen(ValidToken Token, DateTimeOffset ForgetAt);

    private readonly record struct UInt256(ulong A, ulong B, ulong C, ulong D);
}
