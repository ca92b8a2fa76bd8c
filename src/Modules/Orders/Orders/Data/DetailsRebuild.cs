namespace Orders.Data;

/// <summary>One making of all the details anew.</summary>
public sealed class DetailsRebuild : IVersioned
{
    public required int Number { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How many orders have been done.</summary>
    public long Orders { get; set; }

    /// <summary>When the last one was done; null while it is under way.</summary>
    public DateTimeOffset? CompleteAt { get; set; }

    public int Version { get; set; }
}
