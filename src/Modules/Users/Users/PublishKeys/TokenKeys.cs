using Users.Data;

namespace Users;

/// <summary>
/// The keys of users' tokens. Those that are kept are read from the schema again and again, as any process may have made
/// another; before the first request (see <see cref="FirstStart"/>), then when what was read has got old, and for a key that
/// is not known at most every ten seconds.
/// </summary>
internal sealed class TokenKeys(
    JwtWriter writer,
    KeySettings settings,
    ModuleDatabase<UsersDbContext> database,
    TimeProvider clock
) : IUserKeys, IDisposable
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenReads = TimeSpan.FromSeconds(10);

    // Keys stay as long as the process: somebody may be verifying with one that has just been left out.
    private readonly Dictionary<Guid, KeptKey> known = [];
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile KeyRing ring = new([], DateTimeOffset.MinValue);

    /// <summary>Whether the operator has configured what signs, and so has to change it there.</summary>
    public bool AreConfigured => settings.Signing is not null;

    /// <summary>Whether another key is to be made, as the time of the one that signs is over soon.</summary>
    public async ValueTask<bool> AreOldAsync(CancellationToken cancel)
    {
        if (AreConfigured)
            return false;
        await ReadWhenOlderAsync(Fresh, cancel);
        return ring.IsOldAt(clock.GetUtcNow(), settings.Lifetime);
    }

    public async Task<bool> CanSignAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        return AreConfigured || ring.NewestFirst is not [];
    }

    public string Sign(Guid subject, IReadOnlyList<string> roles) =>
        writer.Write(
            settings.Signing
                ?? ring.SigningAt(clock.GetUtcNow())?.Key
                ?? throw new InvalidOperationException("Keys are read at the start."),
            $"{subject}",
            roles,
            Lifetime
        );

    /// <summary>All that are published, those included that another process has made just now.</summary>
    public async Task<IReadOnlyList<JsonWebKey>> PublicAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        return [.. Published().Select(key => key.Jwk).DistinctBy(jwk => jwk.Kid)];
    }

    public async ValueTask<VerificationKey?> FindAsync(string keyId, CancellationToken cancellation)
    {
        if (Find(keyId) is { } key)
            return key;
        await ReadWhenOlderAsync(BetweenReads, cancellation);
        return Find(keyId);
    }

    /// <summary>Reads the keys that are kept.</summary>
    public Task ReadAsync(CancellationToken cancel) => ReadWhenOlderAsync(TimeSpan.Zero, cancel);

    public void Dispose()
    {
        foreach (var kept in known.Values)
            kept.Key.Dispose();
        turn.Dispose();
    }

    private VerificationKey? Find(string keyId) => Published().FirstOrDefault(key => key.Id == keyId);

    private IEnumerable<VerificationKey> Published()
    {
        if (settings.Signing is { } signing)
            yield return signing.Public;
        foreach (var kept in ring.PublishedAt(clock.GetUtcNow()))
            yield return kept.Key.Public;
        foreach (var other in settings.Others)
            yield return other;
    }

    private async Task ReadWhenOlderAsync(TimeSpan age, CancellationToken cancel)
    {
        if (IsYounger(age))
            return;
        await turn.WaitAsync(cancel);
        try
        {
            // Of those who waited here, the first has read for all.
            if (IsYounger(age))
                return;
            var readAt = clock.GetUtcNow();
            await using var users = database.CreateReader();
            var pairs = await users.KeyPairs.OrderByDescending(pair => pair.MadeAt).ToListAsync(cancel);
            foreach (var pair in pairs)
                known.TryAdd(pair.Id, KeptKey.Of(pair));
            ring = new KeyRing([.. pairs.Select(pair => known[pair.Id])], readAt);
        }
        finally
        {
            turn.Release();
        }
    }

    private bool IsYounger(TimeSpan age) => clock.GetUtcNow() - ring.ReadAt < age;
}
