using Platform.Data;

namespace Platform.Hosting;

/// <summary>Where a module runs, as it was last decided. A module without a row runs where its code is.</summary>
internal sealed class PlacementRow : IVersioned
{
    [TextKey]
    public required string Module { get; set; }

    /// <summary>The decision, JSON.</summary>
    [Unbounded]
    public required string Decision { get; set; }

    public int Version { get; set; }
}
