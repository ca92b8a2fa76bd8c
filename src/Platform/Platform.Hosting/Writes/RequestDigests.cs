using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Platform.Hosting;

/// <summary>
/// Digests requests, so that a repetition is known for what it is. Keyed with a secret of the module: bodies have
/// passwords in them, and a plain hash of a short one can be guessed.
/// </summary>
internal sealed class RequestDigests(IDigestKeys keys)
{
    private const int MaxScope = 200;

    /// <summary>Reads the body whole, leaves it to be read again, and digests it with what is asked of which address.</summary>
    public async Task<RequestKey> DigestAsync(HttpContext context, string module, string key)
    {
        var body = await BodyOf(context);
        context.Request.Body = new MemoryStream(body, writable: false);

        using var digest = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, keys.DigestKeyOf(module));
        digest.AppendData(Encoding.UTF8.GetBytes($"{context.Request.Method} {Target(context)}\n"));
        digest.AppendData(body);
        return new RequestKey(ScopeOf(context), key, Convert.ToBase64String(digest.GetHashAndReset()));
    }

    private static async Task<byte[]> BodyOf(HttpContext context)
    {
        using var body = new MemoryStream((int)Math.Min(context.Request.ContentLength ?? 0, PlatformHost.MaxBodySize));
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.ToArray();
    }

    private static string ScopeOf(HttpContext context)
    {
        var caller = context.User.FindFirst(ClaimNames.Subject)?.Value ?? "anonymous";
        var scope = $"{caller} {context.Request.Method} {context.Request.Path}";
        return scope.Length <= MaxScope
            ? scope
            : $"{caller} {Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(scope)))}";
    }

    // The same words mean something else in another version, and the answer looks otherwise.
    private static string Target(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<FirstVersion>() is { } version
            ? $"{context.Request.Path}{context.Request.QueryString} v{version.Number}"
            : $"{context.Request.Path}{context.Request.QueryString}";
}
