using Users.Data;

namespace Users;

public sealed record RegisterUser(string Email, string Name, string? PasswordHash);

public static class RegisterUserHandler
{
    public static async Task<(UserView, UserRegistered, PasswordResetRequested?)> Handle(
        RegisterUser command,
        UsersDbContext users,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        await users.RequireFreeAsync(command.Email, cancel);
        var now = clock.GetUtcNow();
        var user = User.Register(command.Email, command.Name, command.PasswordHash, Roles.Customer, now);
        users.Users.Add(user);
        return command.PasswordHash is null
            ? (UserView.Of(user), new UserRegistered(user.Id, Invited: true), users.Invite(user, now))
            : (UserView.Of(user), new UserRegistered(user.Id), null);
    }
}
