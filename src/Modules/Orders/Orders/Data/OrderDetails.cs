using System.ComponentModel.DataAnnotations;

namespace Orders.Data;

/// <summary>
/// Everything about an order in one row, for reading. It is a fold of the order's events, made anew whenever one of them
/// is heard, so it may be a moment behind.
/// </summary>
public sealed class OrderDetails : IVersioned
{
    public required Guid OrderId { get; init; }

    /// <summary>The customer; null for a guest.</summary>
    public required Guid? UserId { get; init; }

    /// <summary>In whose name it was ordered; empty once that person is erased.</summary>
    [MaxLength(200)]
    public string CustomerName { get; set; } = "";

    /// <summary>The version of the order that it shows.</summary>
    public int OrderVersion { get; set; }

    /// <summary>When the last event happened that it shows.</summary>
    public DateTimeOffset AsOf { get; set; }

    public required OrderStory Story { get; set; }

    public int Version { get; set; }
}
