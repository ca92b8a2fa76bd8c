using System.ComponentModel.DataAnnotations;

namespace Shipping;

/// <summary>The one shipment of an order, or that there will be none: so the two exclude each other.</summary>
public sealed class Shipment : IVersioned
{
    private Shipment() { }

    public long Sequence { get; private set; }

    public Guid Id { get; private set; }

    public Guid OrderId { get; private set; }

    public Guid? UserId { get; private set; }

    public ShipmentStatus Status { get; private set; }

    /// <summary>Why there is and will be none, in words for the customer.</summary>
    [MaxLength(300)]
    public string? RefusalReason { get; private set; }

    [MaxLength(200)]
    public string? Name { get; private set; }

    [MaxLength(200)]
    public string? Line1 { get; private set; }

    [MaxLength(200)]
    public string? City { get; private set; }

    [MaxLength(200)]
    public string? PostalCode { get; private set; }

    /// <summary>Not personal: kept when the rest of the address is erased.</summary>
    [MaxLength(200)]
    public string Country { get; private set; } = "";

    /// <summary>The customer's account is erased: the address goes as soon as it is not needed any more.</summary>
    public bool EraseAtEnd { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? DispatchedAt { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    public int Version { get; set; }

    public string TrackingNumber => Tracking.NumberOf(OrderId);

    /// <summary>Where it goes; null once erased.</summary>
    public Address? ShipTo => Name is null ? null : new Address(Name, Line1!, City!, PostalCode!, Country);

    public static Shipment Of(CreateShipment command, bool eraseAtEnd, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            OrderId = command.OrderId,
            UserId = command.UserId,
            Status = ShipmentStatus.Created,
            Name = command.ShipTo.Name,
            Line1 = command.ShipTo.Line1,
            City = command.ShipTo.City,
            PostalCode = command.ShipTo.PostalCode,
            Country = command.ShipTo.Country,
            EraseAtEnd = eraseAtEnd,
            CreatedAt = now,
        };

    public static Shipment Refused(Guid orderId, string reason, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            OrderId = orderId,
            Status = ShipmentStatus.Refused,
            RefusalReason = reason,
            CreatedAt = now,
        };

    /// <summary>What <see cref="CreateShipment"/> is answered.</summary>
    public object Answer() =>
        Status switch
        {
            ShipmentStatus.Refused => new ShipmentRefused(OrderId, RefusalReason!),
            ShipmentStatus.Cancelled => new ShipmentRefused(OrderId, "The shipment has been cancelled."),
            _ => new ShipmentCreated(OrderId, Id, TrackingNumber),
        };

    /// <summary>Goes on to a status that may follow, and says what others are to hear.</summary>
    /// <exception cref="Refused">The status may not follow; names those that may.</exception>
    public object MoveTo(ShipmentStatus next, DateTimeOffset now)
    {
        if (!Status.Next().Contains(next))
            throw Platform.Contracts.Refused.Conflict("status-not-allowed", NotAllowed(next));

        Status = next;
        switch (next)
        {
            case ShipmentStatus.Dispatched:
                DispatchedAt = now;
                return new ShipmentDispatched(OrderId, Id);
            case ShipmentStatus.Delivered:
                DeliveredAt = now;
                EraseIfDue();
                return new ShipmentDelivered(OrderId, Id);
            default:
                CancelledAt = now;
                EraseIfDue();
                return new ShipmentCancelled(OrderId, Id);
        }
    }

    /// <summary>The customer's account is erased.</summary>
    public void CustomerErased()
    {
        EraseAtEnd = true;
        EraseIfDue();
    }

    private void EraseIfDue()
    {
        if (EraseAtEnd && Status.IsEnd())
            Name = Line1 = City = PostalCode = null;
    }

    private string NotAllowed(ShipmentStatus next) =>
        Status.Next() is { Count: > 0 } allowed
            ? $"A {Status.Text()} shipment cannot become {next.Text()}; allowed: {string.Join(", ", allowed.Select(s => s.Text()))}."
            : $"A {Status.Text()} shipment stays so; no other status is allowed.";
}
