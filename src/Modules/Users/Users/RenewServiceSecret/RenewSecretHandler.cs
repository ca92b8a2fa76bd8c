using Users.Data;

namespace Users;

/// <param name="AccountId">The service account.</param>
/// <param name="SecretHash">The hash of its next secret.</param>
/// <param name="Overlap">For how long those it has are good.</param>
public sealed record RenewSecret(Guid AccountId, string SecretHash, TimeSpan Overlap);

public static class RenewSecretHandler
{
    public static async Task<ServiceAccountView> Handle(
        RenewSecret command,
        UsersDbContext users,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var (account, now) = (await users.ServiceAccountAsync(command.AccountId, cancel), clock.GetUtcNow());
        account.Renew(command.SecretHash, command.Overlap, now);
        return ServiceAccountView.Of(account, now);
    }
}
