namespace Recommendations.Data;

/// <summary>
/// Everything that was learnt by one reading of the confirmed orders. A rebuild begins a new generation beside the one
/// that answers, and takes its place when it has caught up.
/// </summary>
public sealed class Model : IVersioned
{
    public required int Generation { get; init; }

    /// <summary>How many orders it has learnt, which is also the number of its last basket.</summary>
    public long Orders { get; private set; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Since when it answers; null while it is being rebuilt.</summary>
    public DateTimeOffset? CompleteAt { get; private set; }

    public int Version { get; set; }

    /// <summary>The first model of a shop: complete from the beginning, as there is nothing to read again.</summary>
    public static Model First(DateTimeOffset now) =>
        new()
        {
            Generation = 1,
            StartedAt = now,
            CompleteAt = now,
        };

    public Model Next(DateTimeOffset now) => new() { Generation = Generation + 1, StartedAt = now };

    public long NextBasket() => ++Orders;

    public void Complete(DateTimeOffset now) => CompleteAt = now;
}
