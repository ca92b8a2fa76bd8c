using Users.Data;

namespace Users;

/// <summary>Somebody has proven to be the owner of an account.</summary>
/// <param name="UserId">The account.</param>
/// <param name="PasswordHash">The hash that the password was checked with.</param>
/// <param name="StrongerHash">A hash of more rounds to keep instead; null when that one will do.</param>
/// <param name="SessionId">The session.</param>
/// <param name="TokenHash">The hash of its refresh token.</param>
/// <param name="Door">Where it was.</param>
public sealed record BeginSession(
    Guid UserId,
    string PasswordHash,
    string? StrongerHash,
    Guid SessionId,
    string TokenHash,
    Door Door
);

/// <param name="Roles">The account's roles; null when the password has been changed meanwhile, or the account erased.</param>
public sealed record SessionBegun(IReadOnlyList<string>? Roles);

public static class BeginSessionHandler
{
    public static async Task<SessionBegun> Handle(
        BeginSession command,
        UsersDbContext users,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var user = await users.Users.SingleAsync(user => user.Id == command.UserId, cancel);
        if (user.PasswordHash != command.PasswordHash && user.PasswordHash != command.StrongerHash)
            return new SessionBegun(null);
        if (command.StrongerHash is { } stronger)
            user.StrengthenPassword(stronger);

        (await users.AttemptsAsync(command.Door.Account, command.Door.Place, cancel)).Succeeded(now);
        await users.MakeRoomForSessionAsync(user.Id, now, cancel);
        users.Sessions.Add(Session.Begin(command.SessionId, user, command.TokenHash, now));
        return new SessionBegun(user.Roles);
    }
}
