using System.ComponentModel.DataAnnotations;

namespace Reporting.Data;

/// <summary>A customer who has been shown a variant of an experiment: the first one they were shown is theirs for good.</summary>
public sealed class Participant
{
    internal const int MostName = 100;

    public required int Generation { get; init; }

    public required Guid UserId { get; init; }

    [TextKey, MaxLength(MostName)]
    public required string Experiment { get; init; }

    [TextKey, MaxLength(MostName)]
    public required string Variant { get; init; }
}

/// <summary>What a customer was shown of an experiment on a day.</summary>
public sealed class Exposure
{
    public required int Generation { get; init; }

    public required Guid UserId { get; init; }

    [TextKey, MaxLength(Participant.MostName)]
    public required string Experiment { get; init; }

    /// <summary>In UTC.</summary>
    public required DateOnly Day { get; init; }

    public required DateTimeOffset At { get; init; }

    public required IReadOnlyList<string> Skus { get; init; }
}

/// <summary>What a customer has bought of what they were shown, within some days.</summary>
public sealed class Outcome
{
    public required int Generation { get; init; }

    public required Guid UserId { get; init; }

    [TextKey, MaxLength(Participant.MostName)]
    public required string Experiment { get; init; }

    [TextKey, MaxLength(3)]
    public required string Currency { get; init; }

    /// <summary>Orders with something of it.</summary>
    public long Orders { get; set; }

    /// <summary>What that came to, in minor units, without the rest of these orders.</summary>
    public long Revenue { get; set; }
}
