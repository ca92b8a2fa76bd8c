using Users.Data;

namespace Users;

/// <summary>Takes a refresh token for the next one.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="UsedHash">The hash of the token.</param>
/// <param name="NextHash">The hash of the next one.</param>
/// <param name="Salt">What the next one is made of.</param>
public sealed record RenewSession(Guid SessionId, string UsedHash, string NextHash, string Salt);

/// <summary>All null when the token is not good.</summary>
public sealed record SessionRenewed(Guid? UserId, IReadOnlyList<string>? Roles, string? Salt);

public static class RenewSessionHandler
{
    public static async Task<SessionRenewed> Handle(
        RenewSession command,
        UsersDbContext users,
        SignInLog log,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var (nothing, now) = (new SessionRenewed(null, null, null), clock.GetUtcNow());
        if (await users.Sessions.FindAsync([command.SessionId], cancel) is not { } session)
            return nothing;

        if (session.Renew(command.UsedHash, command.NextHash, command.Salt, now) is not { } salt)
        {
            // Either its owner or somebody else has a token that the other has used; who is who is not known here.
            users.Sessions.Remove(session);
            if (now < session.ExpiresAt)
                log.Reused(session);
            return nothing;
        }

        var user = await users.Users.SingleAsync(user => user.Id == session.UserId, cancel);
        if (user.PasswordNumber != session.PasswordNumber)
        {
            // It was begun in the very moment in which the others ended.
            users.Sessions.Remove(session);
            return nothing;
        }

        return new SessionRenewed(user.Id, user.Roles, salt);
    }
}
