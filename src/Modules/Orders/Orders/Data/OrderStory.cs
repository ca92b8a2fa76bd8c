namespace Orders.Data;

/// <summary>What the events of an order say.</summary>
public sealed record OrderStory
{
    public required OrderStatus Status { get; init; }

    /// <summary>Why it was cancelled.</summary>
    public string? Reason { get; init; }

    public required IReadOnlyList<OrderItem> Items { get; init; }

    public required Money Total { get; init; }

    public required Money Captured { get; init; }

    public required Money Refunded { get; init; }

    /// <summary>Where it is shipped to; null until that is known.</summary>
    public string? Country { get; init; }

    public string? TrackingNumber { get; init; }

    public required IReadOnlyList<Episode> Episodes { get; init; }
}

/// <summary>Something that happened to an order.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="What">The alias of the event, without the <c>order.</c> before it.</param>
/// <param name="Note">A reason, or what it was about.</param>
public sealed record Episode(DateTimeOffset At, string What, string? Note);
