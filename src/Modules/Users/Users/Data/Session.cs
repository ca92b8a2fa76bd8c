namespace Users.Data;

/// <summary>
/// A sign-in that lasts: the one refresh token that is good now, and the one before, which tells a second attempt from a
/// stolen token. It is removed when it ends, whatever ends it.
/// </summary>
public sealed class Session : IVersioned
{
    /// <summary>For how long it lasts at most, however often it is renewed.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>For how long it lasts when it is not renewed.</summary>
    public static readonly TimeSpan LongestIdle = TimeSpan.FromDays(7);

    /// <summary>How many an account has at most; the one that was renewed the longest ago makes room.</summary>
    public const int MostOfAnAccount = 20;

    // Longer than a caller waits for an answer that is lost, and much shorter than a token lies about.
    private static readonly TimeSpan SecondAttempts = TimeSpan.FromSeconds(60);

    public Guid Id { get; private init; }

    public Guid UserId { get; private init; }

    /// <summary>Which of the account's passwords it was begun with.</summary>
    public int PasswordNumber { get; private init; }

    public DateTimeOffset EndsAt { get; private init; }

    public DateTimeOffset RenewedAt { get; private set; }

    /// <summary>When it ends if it is not renewed.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>The hash of the token that is good.</summary>
    [TextKey]
    public string TokenHash { get; private set; } = "";

    /// <summary>The hash of the token before; null at first.</summary>
    [TextKey]
    public string? UsedHash { get; private set; }

    /// <summary>What the token that is good is made of, with the one before.</summary>
    [TextKey]
    public string? Salt { get; private set; }

    public int Version { get; set; }

    public static Session Begin(Guid id, User user, string tokenHash, DateTimeOffset now)
    {
        var session = new Session
        {
            Id = id,
            UserId = user.Id,
            PasswordNumber = user.PasswordNumber,
            EndsAt = now + Longest,
        };
        session.Hold(tokenHash, now);
        return session;
    }

    /// <summary>
    /// Takes a token for the next one. The token before is taken once more for a short while, as long as the one that was
    /// given for it has not been used: its answer was lost, or two asked at once. Both get the same.
    /// </summary>
    /// <returns>What the next token is made of; null when this token is not good, or not any more.</returns>
    public string? Renew(string usedHash, string nextHash, string salt, DateTimeOffset now)
    {
        if (now >= ExpiresAt)
            return null;
        if (OpaqueToken.AreSame(usedHash, UsedHash) && now < RenewedAt + SecondAttempts)
            return Salt;
        if (!OpaqueToken.AreSame(usedHash, TokenHash))
            return null;
        (UsedHash, Salt) = (usedHash, salt);
        Hold(nextHash, now);
        return salt;
    }

    /// <summary>Whether it is the token that is good, or the one before.</summary>
    public bool IsOf(string tokenHash) =>
        OpaqueToken.AreSame(tokenHash, TokenHash) | OpaqueToken.AreSame(tokenHash, UsedHash);

    private void Hold(string tokenHash, DateTimeOffset now)
    {
        (TokenHash, RenewedAt) = (tokenHash, now);
        ExpiresAt = now + LongestIdle < EndsAt ? now + LongestIdle : EndsAt;
    }
}
