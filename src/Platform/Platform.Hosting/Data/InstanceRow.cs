using System.ComponentModel.DataAnnotations;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>A running service of a module, as it registered itself.</summary>
internal sealed class InstanceRow
{
    public Guid Id { get; set; }

    [TextKey]
    public required string Module { get; set; }

    [MaxLength(400)]
    public required string Http1 { get; set; }

    [MaxLength(400)]
    public required string Http2 { get; set; }

    [MaxLength(100)]
    public required string Version { get; set; }

    public DateTimeOffset RegisteredAt { get; set; }

    /// <summary>When it last told a host that it lives; written now and then, not at every beat.</summary>
    public DateTimeOffset LastSeen { get; set; }
}
