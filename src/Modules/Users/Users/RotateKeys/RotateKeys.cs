using Microsoft.AspNetCore.Http;

namespace Users;

/// <summary>
/// Has another key sign users' tokens. It is published now, and signs half an hour later, when everybody has read it; the
/// one before stays published until its last token is over. While a key waits to sign there is no further one: that one is
/// answered again.
/// </summary>
internal static class RotateKeys
{
    [Answers<NextKey>]
    [Refuses(409, "key-is-configured", "Users:SigningKey is set: the key is changed there.")]
    public static async Task<IResult> Endpoint(TokenKeys keys, WriteRequest write, CancellationToken cancel)
    {
        if (keys.AreConfigured)
            throw Refused.Conflict(
                "key-is-configured",
                "Users:SigningKey is set, so the key is changed there: first add the next one to Users:VerificationKeys."
            );
        var answer = await write.InvokeAsync<NextKey>(new MakeNextKey(OnlyWhenOld: false), next => Results.Ok(next));
        await keys.ReadAsync(cancel);
        return answer;
    }
}
