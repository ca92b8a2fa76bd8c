using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Platform.Data;

/// <summary>The answer that a request with this key was given, to be given again.</summary>
[Table("idempotency_keys")]
[PrimaryKey(nameof(Scope), nameof(Key))]
[Index(nameof(CreatedAt))]
internal sealed class IdempotencyKeyRow
{
    [TextKey]
    public required string Scope { get; set; }

    [TextKey]
    public required string Key { get; set; }

    [MaxLength(88)]
    public required string RequestHash { get; set; }
    public int Status { get; set; }

    [Unbounded]
    public string? Headers { get; set; }

    [MaxLength(100)]
    public string? ContentType { get; set; }

    [Unbounded]
    public string? Body { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
}
