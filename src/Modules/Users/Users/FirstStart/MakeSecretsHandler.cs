using System.Security.Cryptography;
using Users.Data;

namespace Users;

/// <summary>
/// Makes what is missing of the secret and, unless one is configured, the key pair; another process that starts at the same
/// time may have made them.
/// </summary>
public sealed record MakeSecrets;

public static class MakeSecretsHandler
{
    public static async Task Handle(
        MakeSecrets _,
        UsersDbContext users,
        KeySettings settings,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (!await users.Secrets.AnyAsync(cancel))
            users.Secrets.Add(new Secret { Value = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) });
        if (settings.Signing is null && !await users.KeyPairs.AnyAsync(cancel))
            users.KeyPairs.Add(KeyPair.Make(clock.GetUtcNow(), signsFrom: null));
    }
}
