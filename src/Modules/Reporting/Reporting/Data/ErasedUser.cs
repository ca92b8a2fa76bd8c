namespace Reporting.Data;

/// <summary>A user who was erased: counted under no id from then on, in late events and rebuilds too.</summary>
public sealed class ErasedUser
{
    public required Guid UserId { get; init; }
}
