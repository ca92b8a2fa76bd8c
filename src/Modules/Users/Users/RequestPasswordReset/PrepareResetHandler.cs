using Users.Data;

namespace Users;

/// <summary>Has a token mailed, if there is an account, and it has not had enough of them for now.</summary>
public sealed record PrepareReset(Guid? UserId);

public static class PrepareResetHandler
{
    public static async Task<PasswordResetRequested?> Handle(
        PrepareReset command,
        UsersDbContext users,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        await users.PasswordResets.Where(reset => reset.ExpiresAt < now).ExecuteDeleteAsync(cancel);
        var user = await users.Users.SingleOrDefaultAsync(
            user => user.Id == command.UserId && user.ErasedAt == null,
            cancel
        );
        if (user is null)
            return null;

        var earlier = await users.PasswordResets.Where(reset => reset.UserId == user.Id).ToListAsync(cancel);
        return PasswordReset.AreEnough(earlier, now) ? null : users.Remind(user, now);
    }
}
