using Orders.Data;

namespace Orders;

/// <summary>What people may make of an order; everything else follows the parcel.</summary>
internal static class StatusChange
{
    public static bool IsAllowed(OrderStatus from, OrderStatus to) =>
        to is OrderStatus.Cancelled && from is OrderStatus.Pending or OrderStatus.Confirmed;

    public static Refused NotAllowed(OrderStatus from, OrderStatus to)
    {
        var allowed = IsAllowed(from, OrderStatus.Cancelled) ? OrderStatus.Cancelled.Word() : "none";
        return Refused.Conflict(
            "status-not-allowed",
            $"An order that is {from.Word()} cannot be made {to.Word()}; allowed: {allowed}."
        );
    }
}
