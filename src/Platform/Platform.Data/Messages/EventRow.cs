using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Platform.Data;

/// <summary>An event that the module has published. Kept: new read models are built from it.</summary>
[Table("events")]
[Index(nameof(GroupId))]
[Index(nameof(MessageType), nameof(Sequence))]
internal sealed class EventRow
{
    [Key]
    public long Sequence { get; set; }
    public Guid MessageId { get; set; }

    [MaxLength(200)]
    public required string MessageType { get; set; }

    [Unbounded]
    public required string Body { get; set; }

    [TextKey]
    public string? GroupId { get; set; }

    [Unbounded]
    public string? Headers { get; set; }
    public DateTimeOffset PublishedAt { get; set; }
}
