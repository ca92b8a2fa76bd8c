namespace Recommendations.Data;

/// <summary>A user whose account is erased: nothing is learnt of them again, from late events or in a rebuild.</summary>
public sealed class ErasedUser
{
    public required Guid UserId { get; init; }
}
