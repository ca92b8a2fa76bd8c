using Users.Data;

namespace Users;

public sealed record CloseServiceAccount(Guid Id);

public static class CloseServiceAccountHandler
{
    public static async Task Handle(CloseServiceAccount command, UsersDbContext users, CancellationToken cancel) =>
        users.ServiceAccounts.Remove(await users.ServiceAccountAsync(command.Id, cancel));
}
