using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Platform.Data;

/// <summary>Whose turn it is to handle a group's messages, with a fencing token that is checked at commit.</summary>
[Table("message_groups")]
[PrimaryKey(nameof(Subscriber), nameof(GroupId))]
[Index(nameof(TouchedAt))]
internal sealed class MessageGroupRow
{
    [TextKey]
    public required string Subscriber { get; set; }

    [TextKey]
    public required string GroupId { get; set; }
    public long Token { get; set; }
    public Guid? Owner { get; set; }
    public DateTimeOffset? LeasedUntil { get; set; }
    public DateTimeOffset TouchedAt { get; set; }
}
