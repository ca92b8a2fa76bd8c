using Users.Data;

namespace Users;

/// <summary>A password was wrong: counts for the place, and for the account as a whole.</summary>
public sealed record NoteFailure(Door Door);

public static class NoteFailureHandler
{
    public static async Task Handle(
        NoteFailure command,
        UsersDbContext users,
        SignInLog log,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        await users.Attempts.Where(row => row.ForgetAt < now).ExecuteDeleteAsync(cancel);
        foreach (var place in new[] { command.Door.Place, Attempts.Anywhere })
        {
            var attempts = await users.AttemptsAsync(command.Door.Account, place, cancel);
            attempts.Failed(now);
            log.Failed(attempts);
        }
    }
}
