using System.ComponentModel.DataAnnotations;

namespace Reporting.Data;

/// <summary>
/// An event as it was published, in the order in which it was heard. Never changed: everything else in this schema is
/// counted from these rows, and can be counted again.
/// </summary>
public sealed class LoggedEvent
{
    public long Sequence { get; private set; }

    /// <summary>The id of the message: heard live or read later from its owner's log, an event stands here once.</summary>
    public required Guid MessageId { get; init; }

    [MaxLength(200)]
    public required string Type { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The event, JSON.</summary>
    [Unbounded]
    public required string Body { get; init; }
}
