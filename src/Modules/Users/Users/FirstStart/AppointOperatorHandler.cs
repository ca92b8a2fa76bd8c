using Users.Data;

namespace Users;

/// <summary>Makes the first operator; answers false when there is one by now.</summary>
/// <param name="Email">The operator's e-mail.</param>
/// <param name="PasswordHash">The hash of the operator's password.</param>
/// <param name="File">Where the credentials are left, if anywhere.</param>
public sealed record AppointOperator(string Email, string PasswordHash, OperatorFile? File);

public static class AppointOperatorHandler
{
    public static async Task<(bool, UserRegistered?)> Handle(
        AppointOperator command,
        UsersDbContext users,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        // Asked first: whoever has it by then as the operator, made by another process, is found by the second question.
        var isFree = await users.IsFreeAsync(command.Email, cancel);
        if (await users.Users.AnyAsync(user => user.IsOperator, cancel))
            return (false, null);

        // An account that somebody else opened under this e-mail must not become the operator's.
        if (!isFree)
            throw UsersDbContext.Taken();
        var user = User.Register(command.Email, "Operator", command.PasswordHash, Roles.Operator, clock.GetUtcNow());
        users.Users.Add(user);

        // Before the commit, while no other process can do the same: a password that is lost here is lost for good.
        command.File?.Write();
        return (true, new UserRegistered(user.Id));
    }
}
