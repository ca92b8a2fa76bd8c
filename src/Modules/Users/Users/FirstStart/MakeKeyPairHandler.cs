using Users.Data;

namespace Users;

/// <summary>Makes the key pair, unless another process that starts at the same time has made it.</summary>
public sealed record MakeKeyPair;

public static class MakeKeyPairHandler
{
    public static async Task Handle(MakeKeyPair _, UsersDbContext users, TimeProvider clock, CancellationToken cancel)
    {
        if (await users.KeyPairs.AnyAsync(cancel))
            return;

        using var key = SigningKey.Create();
        var now = clock.GetUtcNow();
        users.KeyPairs.Add(
            new KeyPair
            {
                Id = Guid.CreateVersion7(now),
                Pem = key.ToPem(),
                MadeAt = now,
            }
        );
    }
}
