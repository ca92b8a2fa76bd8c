using System.ComponentModel.DataAnnotations;

namespace Orders.Data;

/// <summary>Goods of an order that come back, and what became of it.</summary>
public sealed class Return : IVersioned
{
    public const int MaxReason = 500;

    public long Sequence { get; private set; }

    public required Guid Id { get; init; }

    public required Guid OrderId { get; init; }

    /// <summary>Which lines of the order, and how many pieces of each.</summary>
    public required IReadOnlyList<ReturnedLine> Lines { get; init; }

    /// <summary>The same by product.</summary>
    public required IReadOnlyList<ReturnedItem> Items { get; init; }

    public required Money Value { get; init; }

    /// <summary>The customer's words.</summary>
    [MaxLength(MaxReason)]
    public required string? Reason { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public ReturnStatus Status { get; private set; } = ReturnStatus.Requested;

    /// <summary>Why the refund was refused.</summary>
    [MaxLength(MaxReason)]
    public string? Refusal { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public int Version { get; set; }

    public ReturnRequested Requested(Order order) => new(OrderId, Id, Items, Value, order.NextVersion);

    public OrderReturned Complete(Order order, DateTimeOffset now)
    {
        (Status, SettledAt) = (ReturnStatus.Completed, now);
        order.Returned += Value;
        return new OrderReturned(
            OrderId,
            Id,
            Items,
            Value,
            now,
            order.NextVersion,
            order.UserId,
            order.ShipTo.Country,
            [.. Lines.Select(line => order.Items[line.Line] with { Quantity = line.Quantity })]
        );
    }

    public ReturnRefused Refuse(string reason, DateTimeOffset now)
    {
        Refusal = reason.Length <= MaxReason ? reason : reason[..MaxReason];
        (Status, SettledAt) = (ReturnStatus.Refused, now);
        return new ReturnRefused(OrderId, Id, Refusal);
    }
}

/// <summary>How far a return has come.</summary>
public enum ReturnStatus
{
    /// <summary>Its value is being refunded.</summary>
    Requested,

    /// <summary>The money is back; the goods go into stock.</summary>
    Completed,

    /// <summary>The refund was refused; the pieces can be returned anew.</summary>
    Refused,
}

/// <summary>Pieces of one line of an order.</summary>
/// <param name="Line">The line's place in the order, from 0.</param>
/// <param name="Quantity">How many of its pieces.</param>
public sealed record ReturnedLine(int Line, int Quantity);
