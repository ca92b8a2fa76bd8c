using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Platform.Data;

/// <summary>A message that waits here to be handled: received from another process, or to be tried again.</summary>
[Table("inbox")]
[Index(nameof(MessageId), nameof(Subscriber), nameof(Generation), IsUnique = true)]
[Index(nameof(DueAt))]
[Index(nameof(Subscriber), nameof(GroupId), nameof(Sequence))]
internal sealed class InboxRow
{
    [Key]
    public long Sequence { get; set; }
    public Guid MessageId { get; set; }

    [TextKey]
    public required string Subscriber { get; set; }
    public int Generation { get; set; }

    [MaxLength(64)]
    public required string Source { get; set; }

    [MaxLength(200)]
    public required string MessageType { get; set; }

    [Unbounded]
    public required string Body { get; set; }

    [TextKey]
    public string? GroupId { get; set; }

    [Unbounded]
    public string? Headers { get; set; }
    public DateTimeOffset DueAt { get; set; }
    public DateTimeOffset? DeliverBy { get; set; }
    public int Attempts { get; set; }

    [Unbounded]
    public string? LastError { get; set; }
    public Guid? Owner { get; set; }
    public DateTimeOffset? LeasedUntil { get; set; }
    public DateTimeOffset ReceivedAt { get; set; }
}
