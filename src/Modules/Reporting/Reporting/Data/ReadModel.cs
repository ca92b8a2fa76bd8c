using System.ComponentModel.DataAnnotations;

namespace Reporting.Data;

/// <summary>
/// Everything counted by one reading of the log: how far it has come, and since when it answers. A rebuild begins a new
/// generation beside the one that answers, and takes its place when it has caught up.
/// </summary>
public sealed class ReadModel : IVersioned
{
    public required int Generation { get; init; }

    /// <summary>The place in the log of the last event counted.</summary>
    public long Position { get; private set; }

    /// <summary>How many events it has counted.</summary>
    public long Events { get; private set; }

    /// <summary>When the last event counted was published.</summary>
    public DateTimeOffset? AsOf { get; private set; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Since when it answers; null while it is being rebuilt.</summary>
    public DateTimeOffset? CompleteAt { get; private set; }

    /// <summary>The module whose own log is to be read before anything is counted; null when that is done.</summary>
    [MaxLength(50)]
    public string? PastOf { get; private set; }

    /// <summary>The place up to which it was read.</summary>
    public long PastPlace { get; private set; }

    public int Version { get; set; }

    /// <summary>The first model of a shop answers from the beginning: it has heard everything that there was.</summary>
    public static ReadModel First(DateTimeOffset now) =>
        new()
        {
            Generation = 1,
            StartedAt = now,
            CompleteAt = now,
        };

    public ReadModel Next(DateTimeOffset now) =>
        new()
        {
            Generation = Generation + 1,
            StartedAt = now,
            PastOf = Past.First,
        };

    public void PastRead(long? next) =>
        (PastOf, PastPlace) = next is { } place ? (PastOf, place) : (Past.After(PastOf!), 0);

    public void Counted(IReadOnlyList<LoggedEvent> events)
    {
        Position = events[^1].Sequence;
        Events += events.Count;
        var last = events.Max(one => one.PublishedAt);
        AsOf = AsOf > last ? AsOf : last;
    }

    public void Complete(DateTimeOffset now) => CompleteAt = now;
}
