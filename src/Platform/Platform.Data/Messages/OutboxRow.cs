using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Platform.Data;

/// <summary>A message that the module has sent and that has not arrived everywhere.</summary>
[Table("outbox")]
[Index(nameof(DueAt))]
[Index(nameof(Destination), nameof(GroupId), nameof(Sequence))]
internal sealed class OutboxRow
{
    [Key]
    public long Sequence { get; set; }
    public Guid MessageId { get; set; }

    [MaxLength(64)]
    public required string Destination { get; set; }

    [MaxLength(200)]
    public required string MessageType { get; set; }

    /// <summary>Absent where <see cref="EventSequence"/> says which kept event it is.</summary>
    [Unbounded]
    public string? Body { get; set; }
    public long? EventSequence { get; set; }

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
    public DateTimeOffset CreatedAt { get; set; }
}
