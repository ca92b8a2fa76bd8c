using Users.Data;

namespace Users;

/// <summary>Keeps a password under more rounds than it was hashed with, unless it has been changed meanwhile.</summary>
public sealed record StrengthenPassword(Guid UserId, string OldHash, string NewHash);

public static class StrengthenPasswordHandler
{
    public static async Task Handle(StrengthenPassword command, UsersDbContext users, CancellationToken cancel)
    {
        var user = await users.Users.SingleAsync(user => user.Id == command.UserId, cancel);
        if (user.PasswordHash == command.OldHash)
            user.PasswordHash = command.NewHash;
    }
}
