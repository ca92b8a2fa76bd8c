using Microsoft.AspNetCore.Http;
using Users.Data;

namespace Users;

/// <summary>A person signs in: from now on there is a session.</summary>
internal sealed class PasswordGrant(
    UsersDbContext users,
    PasswordCheck check,
    AccessTokens tokens,
    IMessageBus bus,
    TimeProvider clock
)
{
    public async Task<IResult> AnswerAsync(Grant.ByPassword grant, HttpContext http, CancellationToken cancel)
    {
        var key = EmailAddress.Key(grant.Email);
        // An erased account has neither the e-mail any more nor a password, so it is not found.
        var user = await users.Users.SingleOrDefaultAsync(user => user.EmailKey == key, cancel);
        var @checked = await check.CheckAsync(
            grant.Email,
            user,
            grant.Password,
            http.Connection.RemoteIpAddress,
            cancel
        );
        if (@checked.Wait is { } wait)
            return TokenError.TooManyFailures(wait, http.Response);
        if (!@checked.IsRight || user is null)
            return TokenError.InvalidGrant();

        var refresh = OpaqueToken.New(Guid.CreateVersion7(clock.GetUtcNow()));
        var begun = await bus.InvokeAsync<SessionBegun>(
            new BeginSession(
                user.Id,
                user.PasswordHash!,
                @checked.StrongerHash,
                refresh.Id,
                refresh.Hash,
                @checked.Door
            ),
            cancel
        );
        return begun.Roles is { } roles
            ? await tokens.AnswerAsync(user.Id, roles, refresh, cancel)
            : TokenError.InvalidGrant();
    }
}
