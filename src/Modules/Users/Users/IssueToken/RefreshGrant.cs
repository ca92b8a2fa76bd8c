using Microsoft.AspNetCore.Http;

namespace Users;

/// <summary>A session goes on: the token that it is renewed with is used up, and there is a next one.</summary>
internal sealed class RefreshGrant(AccessTokens tokens, IMessageBus bus)
{
    public async Task<IResult> AnswerAsync(Grant.ByRefreshToken grant, CancellationToken cancel)
    {
        if (OpaqueToken.Parse(grant.Token) is not { } used)
            return TokenError.InvalidGrant();

        var salt = OpaqueToken.NewSecret();
        var renewed = await bus.InvokeAsync<SessionRenewed>(
            new RenewSession(used.Id, used.Hash, used.Successor(salt).Hash, salt),
            cancel
        );
        return renewed is { UserId: { } user, Roles: { } roles, Salt: { } kept }
            ? await tokens.AnswerAsync(user, roles, used.Successor(kept), cancel)
            : TokenError.InvalidGrant();
    }
}
