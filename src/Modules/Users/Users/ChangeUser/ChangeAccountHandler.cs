using Users.Data;

namespace Users;

/// <summary>Changes what is not null.</summary>
public sealed record ChangeAccount(Guid Id, string? Name, string? Email, PasswordChange? Password);

/// <param name="ByOwner">Whether the owner asks, who has to know the current password.</param>
/// <param name="ProvenHash">The hash of the password that the owner knows; null when it was not the right one.</param>
/// <param name="NewHash">The hash of the new password.</param>
public sealed record PasswordChange(bool ByOwner, string? ProvenHash, string NewHash);

public static class ChangeAccountHandler
{
    public static async Task<(UserView, UserChanged?)> Handle(
        ChangeAccount command,
        UsersDbContext users,
        ShopSecret secret,
        CancellationToken cancel
    )
    {
        var user = await users.ExistingAsync(command.Id, cancel);
        var (nameBefore, emailBefore) = (user.Name, user.Email);
        if (command.Name is { } name)
            user.Rename(name);

        if (command.Password is { } change)
        {
            // Said here and not before, so that a second attempt of a change that has been made gets its answer.
            if (change.ByOwner && (change.ProvenHash is null || change.ProvenHash != user.PasswordHash))
                throw Refused.Invalid("currentPassword", "is not your current password");
            user.SetPassword(change.NewHash);
            await users.EndAllAsync(user, secret, cancel);
        }

        if (command.Email is { } email)
        {
            if (EmailAddress.Key(email) != user.EmailKey)
            {
                await users.RequireFreeAsync(email, cancel);
                // What was mailed to the address before is not good for the account any more.
                await users.PasswordResets.Where(reset => reset.UserId == user.Id).ExecuteDeleteAsync(cancel);
            }

            user.Write(email);
        }

        var isSeen = (user.Name, user.Email) != (nameBefore, emailBefore);
        return (UserView.Of(user), isSeen ? new UserChanged(user.Id) : null);
    }
}
