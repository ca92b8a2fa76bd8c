using Microsoft.AspNetCore.Http;

namespace Users;

/// <summary>The public keys that users' tokens are verified with (RFC 7517).</summary>
internal static class PublishKeys
{
    [Answers<JsonWebKeySet>]
    public static IResult Endpoint(TokenKeys keys, HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=300";
        return Results.Ok(new JsonWebKeySet([.. keys.Public]));
    }
}
