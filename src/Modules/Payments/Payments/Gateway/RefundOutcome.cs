namespace Payments;

/// <summary>What became of a refund: it was made, or it was refused for a reason.</summary>
/// <param name="Refused">Why the provider gives nothing back; null when it did.</param>
public sealed record RefundOutcome(string? Refused)
{
    public static RefundOutcome Made { get; } = new((string?)null);
}
