using Users.Data;

namespace Users;

public sealed record RegisterUser(string Email, string Name, string? PasswordHash);

public static class RegisterUserHandler
{
    public static async Task<(UserView, UserRegistered)> Handle(
        RegisterUser command,
        UsersDbContext users,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        await users.RequireFreeAsync(command.Email, cancel);
        var user = User.Register(command.Email, command.Name, command.PasswordHash, Roles.Customer, clock.GetUtcNow());
        users.Users.Add(user);
        return (UserView.Of(user), new UserRegistered(user.Id));
    }
}
