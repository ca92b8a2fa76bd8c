using Users.Data;

namespace Users;

public sealed record GrantRoles(Guid Id, IReadOnlyList<string> Roles);

public static class GrantRolesHandler
{
    public static async Task<(UserView, UserRolesChanged?)> Handle(
        GrantRoles command,
        UsersDbContext users,
        CancellationToken cancel
    )
    {
        var user = await users.ExistingAsync(command.Id, cancel);
        if (user.Roles.SequenceEqual(command.Roles))
            return (UserView.Of(user), null);

        if (user.IsOperator && !command.Roles.Contains(Roles.Operator))
            await users.RequireAnotherOperatorAsync(user, cancel);

        user.Grant(command.Roles);
        return (UserView.Of(user), new UserRolesChanged(user.Id, user.Roles));
    }
}
