using System.ComponentModel.DataAnnotations;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>One change of where a module runs: from what to what, by whom, when and why. Never changed again.</summary>
internal sealed class PlacementChangeRow
{
    public const int LongestReason = 500;

    public long Sequence { get; set; }

    [TextKey]
    public required string Module { get; set; }

    /// <summary>The version of the decision that this change made.</summary>
    public int DecisionVersion { get; set; }

    /// <summary>The decision before, JSON.</summary>
    [Unbounded]
    public required string Before { get; set; }

    /// <summary>The decision after, JSON.</summary>
    [Unbounded]
    public required string After { get; set; }

    /// <summary>The id of the operator, or "command line".</summary>
    [MaxLength(200)]
    public required string ChangedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    [MaxLength(LongestReason)]
    public required string Reason { get; set; }
}
