using Users.Data;

namespace Users;

public sealed record OpenServiceAccount(Guid Id, string Name, IReadOnlyList<string> Roles, string SecretHash);

public static class OpenServiceAccountHandler
{
    public static async Task<ServiceAccountView> Handle(
        OpenServiceAccount command,
        UsersDbContext users,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await users.ServiceAccounts.AnyAsync(account => account.Name == command.Name, cancel))
            throw Refused.Conflict("name-taken", "Another service account has this name.");
        var now = clock.GetUtcNow();
        var account = ServiceAccount.Open(command.Id, command.Name, command.Roles, command.SecretHash, now);
        users.ServiceAccounts.Add(account);
        return ServiceAccountView.Of(account, now);
    }
}
