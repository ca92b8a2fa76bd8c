namespace Users.Data;

/// <summary>A key pair that users' tokens are signed with, kept over restarts until another has taken its place.</summary>
public sealed class KeyPair
{
    public Guid Id { get; init; }

    /// <summary>The private key in PEM.</summary>
    public required string Pem { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Published as it is made, it signs from then on; null: at once, as the first one does.</summary>
    public DateTimeOffset? SignsFrom { get; init; }

    public static KeyPair Make(DateTimeOffset now, DateTimeOffset? signsFrom)
    {
        using var key = SigningKey.Create();
        return new KeyPair
        {
            Id = Guid.CreateVersion7(now),
            Pem = key.ToPem(),
            MadeAt = now,
            SignsFrom = signsFrom,
        };
    }
}
