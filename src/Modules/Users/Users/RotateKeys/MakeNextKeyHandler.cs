using Users.Data;

namespace Users;

/// <summary>Makes the key that is to sign next, unless there is one already.</summary>
/// <param name="OnlyWhenOld">Only if the time of the one that signs is over soon.</param>
public sealed record MakeNextKey(bool OnlyWhenOld);

/// <summary>The newest key.</summary>
/// <param name="Kid">Its id, as in <c>/.well-known/jwks.json</c>.</param>
/// <param name="SignsFrom">From when on it signs.</param>
[Example("""{ "kid": "oZ6Y8RvK0mA7tYk3rJxXh1xQm3Qk1yT5b8nqTj2cLfE", "signsFrom": "2026-11-21T10:00:00+00:00" }""")]
public sealed record NextKey(string Kid, DateTimeOffset SignsFrom);

public static class MakeNextKeyHandler
{
    public static async Task<NextKey> Handle(
        MakeNextKey command,
        UsersDbContext users,
        KeySettings settings,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var pairs = await users.KeyPairs.OrderByDescending(pair => pair.MadeAt).ToListAsync(cancel);
        var ring = new KeyRing([.. pairs.Select(KeptKey.Of)], now);
        var newest = ring.NewestFirst[0];
        if (newest.SignsFrom <= now && (!command.OnlyWhenOld || ring.IsOldAt(now, settings.Lifetime)))
        {
            users.KeyPairs.RemoveRange(pairs.Skip(ring.PublishedAt(now).Count()));
            var next = KeyPair.Make(now, signsFrom: now + KeyRing.Lead);
            users.KeyPairs.Add(next);
            newest = KeptKey.Of(next);
        }

        return new NextKey(newest.Key.Id, newest.SignsFrom);
    }
}
