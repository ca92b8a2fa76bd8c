namespace Users.Data;

/// <summary>
/// Somebody may set the password of an account who has the token that was mailed to it. The token is not kept, nor its
/// hash: it is made of the id and <see cref="ShopSecret"/>. Only an account's newest is good.
/// </summary>
public sealed class PasswordReset
{
    /// <summary>How many mails an account gets in <see cref="Lifetime"/>, at most.</summary>
    public const int Most = 3;

    /// <summary>How long a token is good that somebody asked for.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>How long a token is good that invites somebody, who did not ask for it.</summary>
    public static readonly TimeSpan LifetimeOfInvitation = TimeSpan.FromDays(3);

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public long Sequence { get; private set; }

    public Guid Id { get; private init; }

    public Guid UserId { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    public static PasswordReset For(Guid userId, TimeSpan lifetime, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            UserId = userId,
            AskedAt = now,
            ExpiresAt = now + lifetime,
        };

    /// <summary>Whether an account has had enough mails for now. The last of them stays good, so nobody is shut out by it.</summary>
    public static bool AreEnough(IReadOnlyList<PasswordReset> earlier, DateTimeOffset now) =>
        earlier.Count(reset => reset.AskedAt > now - Lifetime) >= Most
        || earlier.Any(reset => reset.AskedAt > now - Pause);
}
