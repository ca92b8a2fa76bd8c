namespace Users.Data;

/// <summary>A program that signs in by itself: it has roles and secrets, and no name, e-mail or password of a person.</summary>
public sealed class ServiceAccount : IVersioned
{
    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 100;

    // Who renews more often than that while the old ones are good loses the oldest.
    private const int MostSecrets = 5;

    public long Sequence { get; private set; }

    public Guid Id { get; private init; }

    [TextKey]
    public string Name { get; private init; } = "";

    public IReadOnlyList<string> Roles { get; private init; } = [];

    /// <summary>The newest first. Those after it are good for a while, so that a program can be given the new one in peace.</summary>
    public IReadOnlyList<KeptSecret> Secrets { get; private set; } = [];

    public DateTimeOffset CreatedAt { get; private init; }

    public int Version { get; set; }

    public static ServiceAccount Open(
        Guid id,
        string name,
        IReadOnlyList<string> roles,
        string secretHash,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            Name = name,
            Roles = roles,
            Secrets = [new KeptSecret(secretHash, null)],
            CreatedAt = now,
        };

    /// <summary>Whether a secret of this hash is good.</summary>
    public bool Knows(string secretHash, DateTimeOffset now)
    {
        var knows = false;
        foreach (var secret in Secrets)
            knows |= secret.IsGood(now) & OpaqueToken.AreSame(secret.Hash, secretHash);
        return knows;
    }

    /// <summary>Gives it another secret; those it has are good for <paramref name="overlap"/> more, or less.</summary>
    public void Renew(string secretHash, TimeSpan overlap, DateTimeOffset now) =>
        Secrets = [
            new KeptSecret(secretHash, null),
            .. Secrets
                .Select(secret => secret.EndingAt(now + overlap))
                .Where(secret => secret.IsGood(now))
                .Take(MostSecrets - 1),
        ];
}

/// <summary>A secret of a program, as it is kept.</summary>
/// <param name="Hash">Its hash.</param>
/// <param name="Until">When it ends; null for the newest.</param>
public sealed record KeptSecret(string Hash, DateTimeOffset? Until)
{
    public bool IsGood(DateTimeOffset now) => Until is null || now < Until;

    public KeptSecret EndingAt(DateTimeOffset time) => Until < time ? this : this with { Until = time };
}
