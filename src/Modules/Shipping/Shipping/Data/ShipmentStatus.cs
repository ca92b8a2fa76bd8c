namespace Shipping;

/// <summary>How far a shipment is.</summary>
public enum ShipmentStatus
{
    /// <summary>In the warehouse; it can still be cancelled.</summary>
    Created,

    /// <summary>On its way.</summary>
    Dispatched,

    /// <summary>Handed over.</summary>
    Delivered,

    /// <summary>Never sent.</summary>
    Cancelled,

    /// <summary>Never made: the order will have no shipment, however often it asks. Not shown to others.</summary>
    Refused,
}

/// <summary>What may follow on what, and how others write it.</summary>
internal static class ShipmentStatuses
{
    /// <summary>The statuses that a shipment may go on to.</summary>
    public static IReadOnlyList<ShipmentStatus> Next(this ShipmentStatus status) =>
        status switch
        {
            ShipmentStatus.Created => [ShipmentStatus.Dispatched, ShipmentStatus.Cancelled],
            ShipmentStatus.Dispatched => [ShipmentStatus.Delivered],
            _ => [],
        };

    /// <summary>Whether nothing follows.</summary>
    public static bool IsEnd(this ShipmentStatus status) =>
        status is ShipmentStatus.Delivered or ShipmentStatus.Cancelled;

    /// <summary>As it stands in JSON: <c>dispatched</c>.</summary>
    public static string Text(this ShipmentStatus status) =>
        status switch
        {
            ShipmentStatus.Created => "created",
            ShipmentStatus.Dispatched => "dispatched",
            ShipmentStatus.Delivered => "delivered",
            ShipmentStatus.Cancelled => "cancelled",
            _ => "refused",
        };

    /// <summary>The status that a text names; null when it names none.</summary>
    public static ShipmentStatus? Parse(string? text) =>
        text switch
        {
            "created" => ShipmentStatus.Created,
            "dispatched" => ShipmentStatus.Dispatched,
            "delivered" => ShipmentStatus.Delivered,
            "cancelled" => ShipmentStatus.Cancelled,
            _ => null,
        };
}
