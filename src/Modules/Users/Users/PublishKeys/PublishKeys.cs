using Microsoft.AspNetCore.Http;

namespace Users;

/// <summary>
/// The public keys that users' tokens are verified with (RFC 7517): the one that signs, the next, and those whose tokens are
/// still good.
/// </summary>
internal static class PublishKeys
{
    [Answers<JsonWebKeySet>]
    public static async Task<IResult> Endpoint(TokenKeys keys, HttpResponse response, CancellationToken cancel)
    {
        response.Headers.CacheControl = "public, max-age=300";
        return Results.Ok(new JsonWebKeySet(await keys.PublicAsync(cancel)));
    }
}
