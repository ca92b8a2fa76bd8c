using Platform.Data;

namespace Platform.Hosting;

/// <summary>A secret that Platform made for itself at the first start.</summary>
internal sealed class PlatformKey
{
    [TextKey]
    public required string Name { get; set; }

    [Unbounded]
    public required string Value { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
