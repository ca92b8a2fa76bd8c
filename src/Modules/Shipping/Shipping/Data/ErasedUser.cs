namespace Shipping;

/// <summary>A user whose account is erased: an address that comes after that is kept only while it is needed.</summary>
public sealed class ErasedUser
{
    public Guid UserId { get; init; }

    public DateTimeOffset ErasedAt { get; init; }
}
