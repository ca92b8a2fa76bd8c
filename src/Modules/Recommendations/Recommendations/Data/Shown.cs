using System.ComponentModel.DataAnnotations;

namespace Recommendations.Data;

/// <summary>On which day a customer was shown recommendations of an experiment last: told once a day.</summary>
public sealed class Shown : IVersioned
{
    public required Guid UserId { get; init; }

    [TextKey, MaxLength(100)]
    public required string Experiment { get; init; }

    /// <summary>In UTC.</summary>
    public DateOnly Day { get; set; }

    public int Version { get; set; }
}
