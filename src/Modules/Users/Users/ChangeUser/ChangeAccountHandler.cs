using Users.Data;

namespace Users;

/// <summary>Changes what is not null.</summary>
public sealed record ChangeAccount(Guid Id, string? Name, string? Email, PasswordChange? Password);

/// <param name="ProvenHash">The hash that the owner has proven to know the password of; null for an operator.</param>
/// <param name="NewHash">The hash of the new password.</param>
public sealed record PasswordChange(string? ProvenHash, string NewHash);

public static class ChangeAccountHandler
{
    public static async Task<UserView> Handle(ChangeAccount command, UsersDbContext users, CancellationToken cancel)
    {
        var user = await users.ExistingAsync(command.Id, cancel);
        if (command.Name is { } name)
            user.Rename(name);

        if (command.Email is { } email)
        {
            if (EmailAddress.Key(email) != user.EmailKey)
                await users.RequireFreeAsync(email, cancel);
            user.Write(email);
        }

        if (command.Password is { } change)
        {
            if (change.ProvenHash is { } proven && proven != user.PasswordHash)
                throw Refused.Conflict("password-changed", "The password has been changed meanwhile.");
            user.PasswordHash = change.NewHash;
        }

        return UserView.Of(user);
    }
}
