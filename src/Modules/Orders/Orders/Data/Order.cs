using System.ComponentModel.DataAnnotations;

namespace Orders.Data;

/// <summary>What was ordered, by whom, and how far it has come. A change of state answers with the event that tells of it.</summary>
public sealed class Order : IVersioned
{
    public const int MaxReason = 400;

    public long Sequence { get; private set; }

    public required Guid Id { get; init; }

    /// <summary>The customer; null for a guest.</summary>
    public required Guid? UserId { get; init; }

    /// <summary>Who typed it: the customer, or somebody of sales.</summary>
    public required Guid PlacedBy { get; init; }

    public required IReadOnlyList<OrderItem> Items { get; init; }

    public required int LineCount { get; init; }

    public required Money Total { get; init; }

    public required ShipTo ShipTo { get; set; }

    /// <summary>The card, until it is no longer needed.</summary>
    [MaxLength(200)]
    public required string? PaymentToken { get; set; }

    public OrderStatus Status { get; private set; } = OrderStatus.Pending;

    /// <summary>Why it was cancelled.</summary>
    [MaxLength(MaxReason)]
    public string? Reason { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset? ShippedAt { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>The value of all returns that have been refunded.</summary>
    public required Money Returned { get; set; }

    /// <summary>The number under which the parcel is followed.</summary>
    [MaxLength(100)]
    public string? TrackingNumber { get; set; }

    /// <summary>How many returns there are, whatever became of them.</summary>
    public int ReturnCount { get; set; }

    /// <summary>The customer's account is gone; what names the person goes once the order has ended.</summary>
    public bool CustomerErased { get; set; }

    public int Version { get; set; }

    public bool HasEnded => Status is OrderStatus.Delivered or OrderStatus.Cancelled;

    /// <summary>What the version will be once the change at hand is saved.</summary>
    public int NextVersion => Version + 1;

    public OrderCreated Created() => new(Id, UserId, Items, Total, CreatedAt, NextVersion);

    public OrderConfirmed Confirm(DateTimeOffset now)
    {
        (Status, ConfirmedAt, PaymentToken) = (OrderStatus.Confirmed, now, null);
        return new OrderConfirmed(Id, UserId, Items, Total, ShipTo.Country, now, NextVersion, CreatedAt);
    }

    public OrderShipped Ship(DateTimeOffset now)
    {
        (Status, ShippedAt) = (OrderStatus.Shipped, now);
        return new OrderShipped(Id, UserId, now, TrackingNumber, NextVersion);
    }

    public OrderDelivered Deliver(DateTimeOffset now)
    {
        (Status, DeliveredAt) = (OrderStatus.Delivered, now);
        ForgetPerson();
        return new OrderDelivered(Id, UserId, now, NextVersion);
    }

    public OrderCancelled Cancel(string reason, Money captured, Money refunded, DateTimeOffset now)
    {
        (Status, Reason, CancelledAt, PaymentToken) = (OrderStatus.Cancelled, reason, now, null);
        ForgetPerson();
        return new OrderCancelled(
            Id,
            UserId,
            reason,
            Total,
            ConfirmedAt is not null,
            now,
            captured,
            refunded,
            NextVersion,
            CreatedAt,
            ConfirmedAt is null ? null : Items,
            ConfirmedAt is null ? null : ShipTo.Country
        );
    }

    private void ForgetPerson() => ShipTo = CustomerErased ? ShipTo.WithoutPerson() : ShipTo;
}
