using Microsoft.AspNetCore.Http;

namespace Users;

/// <summary>Hands out access tokens; the first after a key has got old has the next one made.</summary>
internal sealed class AccessTokens(TokenKeys keys, IMessageBus bus)
{
    public async Task<IResult> AnswerAsync(
        Guid account,
        IReadOnlyList<string> roles,
        OpaqueToken? refresh,
        CancellationToken cancel
    )
    {
        if (await keys.AreOldAsync(cancel))
        {
            await bus.InvokeAsync<NextKey>(new MakeNextKey(OnlyWhenOld: true), cancel);
            await keys.ReadAsync(cancel);
        }

        return Results.Ok(
            new IssuedToken(
                keys.Sign(account, roles),
                "Bearer",
                (int)TokenKeys.Lifetime.TotalSeconds,
                refresh?.Text(),
                roles is [] ? null : string.Join(' ', roles)
            )
        );
    }
}
