using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Platform.Data;

/// <summary>A message that could not be handled, with its error, to be replayed or discarded by people.</summary>
[Table("dead_letters")]
[Index(nameof(Id), IsUnique = true)]
[Index(nameof(MessageType))]
[Index(nameof(FailedAt))]
internal sealed class DeadLetterRow
{
    [Key]
    public long Sequence { get; set; }
    public Guid Id { get; set; }
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
    public int Attempts { get; set; }

    [MaxLength(400)]
    public required string ErrorType { get; set; }

    [Unbounded]
    public required string Error { get; set; }
    public DateTimeOffset FailedAt { get; set; }
}
