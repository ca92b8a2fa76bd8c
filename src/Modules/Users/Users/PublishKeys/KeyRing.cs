using Users.Data;

namespace Users;

/// <summary>
/// The kept keys as they were read: which one signs, and which are published, is a question of the time alone. A key is
/// published from when it is made, signs once everybody has read it, and stays published until its last token is over.
/// </summary>
internal sealed class KeyRing(IReadOnlyList<KeptKey> newestFirst, DateTimeOffset readAt)
{
    /// <summary>
    /// From when it is made, a key is only published for so long. Others read the keys anew after ten minutes, and what is
    /// between us and them may keep an answer for five.
    /// </summary>
    public static readonly TimeSpan Lead = TimeSpan.FromMinutes(30);

    // For a process that signs with it a moment longer, and for clocks that differ.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    public IReadOnlyList<KeptKey> NewestFirst => newestFirst;

    public DateTimeOffset ReadAt => readAt;

    public KeptKey? SigningAt(DateTimeOffset now) => newestFirst.FirstOrDefault(key => key.SignsFrom <= now);

    /// <summary>Whether the one that signs has done so for long enough, and no other waits to.</summary>
    public bool IsOldAt(DateTimeOffset now, TimeSpan lifetime) =>
        newestFirst is [var newest, ..] && newest.SignsFrom + lifetime - Lead <= now;

    public IEnumerable<KeptKey> PublishedAt(DateTimeOffset now)
    {
        DateTimeOffset? replacedAt = null;
        foreach (var key in newestFirst)
        {
            if (replacedAt is null || now < EndOf(replacedAt.Value))
                yield return key;
            replacedAt = key.SignsFrom;
        }
    }

    /// <summary>When nothing is good any more that a key has signed which was replaced then.</summary>
    public static DateTimeOffset EndOf(DateTimeOffset replacedAt) =>
        replacedAt + TokenKeys.Lifetime + TokenRules.ClockSkew + Slack;
}

/// <summary>A key of the schema.</summary>
internal sealed record KeptKey(SigningKey Key, DateTimeOffset SignsFrom)
{
    public static KeptKey Of(KeyPair pair) => new(SigningKey.FromPem(pair.Pem), pair.SignsFrom ?? pair.MadeAt);
}
