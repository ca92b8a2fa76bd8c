using Microsoft.AspNetCore.Http;
using Users.Data;

namespace Users;

/// <summary>
/// A program signs in. There is no session, as it has its secret at hand, and nobody counts its failures, as nobody
/// guesses 256 random bits.
/// </summary>
internal sealed class ClientGrant(UsersDbContext users, AccessTokens tokens, TimeProvider clock)
{
    public async Task<IResult> AnswerAsync(Grant.ByClient grant, HttpResponse response, CancellationToken cancel)
    {
        var account = Guid.TryParse(grant.Id, out var id)
            ? await users.ServiceAccounts.SingleOrDefaultAsync(account => account.Id == id, cancel)
            : null;
        return account?.Knows(OpaqueToken.HashOf(grant.Secret), clock.GetUtcNow()) == true
            ? await tokens.AnswerAsync(account.Id, account.Roles, refresh: null, cancel)
            : TokenError.InvalidClient(response);
    }
}
