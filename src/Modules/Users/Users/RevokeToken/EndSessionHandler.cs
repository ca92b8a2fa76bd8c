using Users.Data;

namespace Users;

/// <summary>Ends a session, for whoever has its token or the one before.</summary>
public sealed record EndSession(Guid SessionId, string TokenHash);

public static class EndSessionHandler
{
    public static async Task Handle(EndSession command, UsersDbContext users, CancellationToken cancel)
    {
        if (
            await users.Sessions.FindAsync([command.SessionId], cancel) is { } session
            && session.IsOf(command.TokenHash)
        )
            users.Sessions.Remove(session);
    }
}
