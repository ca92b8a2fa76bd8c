using Microsoft.AspNetCore.Http;

namespace Platform.Hosting;

/// <summary>One write that a caller has named: whose it is, its name, and a digest of what it asks for.</summary>
/// <param name="Scope">The caller, the method and the path: keys of different ones never meet.</param>
/// <param name="Key">The caller's name for it.</param>
/// <param name="Digest">Tells whether another request with this key asks for the same.</param>
internal sealed record RequestKey(string Scope, string Key, string Digest)
{
    public const string Header = "Idempotency-Key";
    private const int MaxLength = 200;

    /// <summary>The key that a request names; null when it names none.</summary>
    /// <exception cref="Refused">It is not 1 to 200 printable characters.</exception>
    public static string? NameIn(HttpRequest request)
    {
        var header = request.Headers[Header];
        if (header.Count == 0)
        {
            return null;
        }

        return header is [{ Length: > 0 and <= MaxLength } key] && !key.AsSpan().ContainsAnyExceptInRange(' ', '~')
            ? key
            : throw new Refused(
                400,
                "idempotency-key",
                $"{Header} takes one value of 1 to {MaxLength} printable ASCII characters."
            );
    }
}
