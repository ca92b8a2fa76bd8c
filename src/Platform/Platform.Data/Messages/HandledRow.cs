using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Platform.Data;

/// <summary>The mark that a subscriber has handled a message, so that a second delivery changes nothing.</summary>
[Table("handled")]
[PrimaryKey(nameof(MessageId), nameof(Subscriber), nameof(Generation))]
[Index(nameof(HandledAt))]
internal sealed class HandledRow
{
    public Guid MessageId { get; set; }

    [TextKey]
    public required string Subscriber { get; set; }
    public int Generation { get; set; }
    public DateTimeOffset HandledAt { get; set; }
}
