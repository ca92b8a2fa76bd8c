namespace Users.Data;

/// <summary>A key pair that users' tokens are signed with, made at the first start and kept over restarts.</summary>
public sealed class KeyPair
{
    public Guid Id { get; init; }

    /// <summary>The private key in PEM.</summary>
    public required string Pem { get; init; }

    public DateTimeOffset MadeAt { get; init; }
}
