using Users.Data;

namespace Users;

/// <summary>Sets the password of an account for somebody who has the token of a reset.</summary>
/// <param name="ResetId">The reset.</param>
/// <param name="PasswordHash">The hash of the password.</param>
/// <param name="Door">Where they are.</param>
public sealed record SetPassword(Guid ResetId, string PasswordHash, Door Door);

public static class SetPasswordHandler
{
    public static async Task Handle(
        SetPassword command,
        UsersDbContext users,
        ShopSecret secret,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var reset =
            await users.GoodResets(now).SingleOrDefaultAsync(reset => reset.Id == command.ResetId, cancel)
            ?? throw NotGood();
        var user = await users.ExistingAsync(reset.UserId, cancel);
        user.SetPassword(command.PasswordHash);
        await users.EndAllAsync(user, secret, cancel);
        (await users.AttemptsAsync(command.Door.Account, command.Door.Place, cancel)).Succeeded(now);
    }

    internal static Refused NotGood() =>
        new(410, "reset-token", "The token is not known, was used, is too old, or was followed by another.");
}
