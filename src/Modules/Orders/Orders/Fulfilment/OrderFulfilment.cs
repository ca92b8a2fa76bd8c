using System.ComponentModel.DataAnnotations;
using Inventory.Contracts;
using Orders.Data;
using Payments.Contracts;
using Shipping.Contracts;
using static Orders.FulfilmentStep;

namespace Orders;

/// <summary>
/// Takes an order from placed to delivered: reserve, charge, create the shipment, confirm, follow the parcel. When
/// something fails, it is undone in reverse order, one step after the other: stop the shipment, refund, release.
/// </summary>
public sealed partial class OrderFulfilment : Saga
{
    public Guid Id { get; init; }

    public Order Order { get; init; } = null!;

    public FulfilmentStep Step { get; private set; } = Reserving;

    /// <summary>When the answer to the step is overdue; null while it is people who are waited for.</summary>
    public DateTimeOffset? Deadline { get; private set; }

    /// <summary>Whether a time-out is on its way.</summary>
    public bool IsTimed { get; private set; }

    /// <summary>Why it is being undone.</summary>
    [MaxLength(Order.MaxReason)]
    public string? Reason { get; private set; }

    /// <summary>What was captured for the order.</summary>
    public required Money Captured { get; set; }

    /// <summary>What of that was given back while undoing.</summary>
    public required Money Refunded { get; set; }

    public static (OrderFulfilment, OrderView, OrderCreated, object[]) Start(NewOrder placed, FulfilmentClock clock)
    {
        var order = placed.ToOrder(clock.Now);
        var nothing = order.Total with { Amount = 0 };
        var fulfilment = new OrderFulfilment
        {
            Id = order.Id,
            Order = order,
            Captured = nothing,
            Refunded = nothing,
        };
        return (fulfilment, OrderView.Of(order, []), order.Created(), fulfilment.Ask(Reserving, clock));
    }

    public object[] Handle(StockReserved _, FulfilmentClock clock) => Step is Reserving ? Ask(Charging, clock) : [];

    public object[] Handle(StockReservationFailed _, FulfilmentClock clock) =>
        Step is Reserving ? Cancel("out of stock", clock) : [];

    public object[] Handle(PaymentCompleted paid, FulfilmentClock clock)
    {
        Captured = paid.Amount;
        return Step is Charging ? Ask(CreatingShipment, clock) : [];
    }

    public object[] Handle(PaymentFailed failed, FulfilmentClock clock) =>
        Step is Charging ? Undo(Releasing, failed.Reason, clock) : [];

    public object[] Handle(ShipmentCreated created, FulfilmentClock clock)
    {
        Order.TrackingNumber = created.TrackingNumber;
        return Step is CreatingShipment ? Confirm(clock) : [];
    }

    public object[] Handle(ShipmentRefused refused, FulfilmentClock clock) =>
        Step is CreatingShipment ? Undo(Refunding, refused.Reason, clock) : [];

    public object[] Handle(ShipmentDispatched _, FulfilmentClock clock) => Leave(clock);

    public object[] Handle(ShipmentDelivered _, FulfilmentClock clock)
    {
        var left = Leave(clock);
        return Step is AwaitingDelivery ? [.. left, Deliver(clock)] : left;
    }

    public object[] Handle(CancelOrder cancel, FulfilmentClock clock) =>
        Step is AwaitingDelivery ? throw StatusChange.NotAllowed(Order.Status, OrderStatus.Cancelled)
        : IsUndoing ? []
        : Undo(FirstToUndo, cancel.Reason, clock);

    public object[] Handle(ShipmentCancelled _, FulfilmentClock clock) =>
        Step switch
        {
            CancellingShipment => Ask(Refunding, clock),
            CreatingShipment or AwaitingDispatch => Undo(Refunding, "cancelled by the warehouse", clock),
            _ => [],
        };

    /// <summary>The parcel was faster than the cancellation: the order goes on as if nobody had asked for that.</summary>
    public object[] Handle(ShipmentCancellationRefused _, FulfilmentClock clock) =>
        Step is CancellingShipment ? Leave(clock) : [];

    public object[] Handle(PaymentRefunded refunded, FulfilmentClock clock)
    {
        if (Step is not Refunding || refunded.ReturnId is not null)
            return [];
        Refunded = refunded.Amount;
        return Ask(Releasing, clock);
    }

    /// <summary>Nobody here can help that; the order still ends, and says so.</summary>
    public object[] Handle(PaymentRefundRefused refused, FulfilmentClock clock) =>
        Step is Refunding && refused.ReturnId is null
            ? Undo(Releasing, $"{Reason}; not refunded: {refused.Reason}", clock)
            : [];

    public object[] Handle(StockReleased _, FulfilmentClock clock) => Step is Releasing ? Cancel(Reason!, clock) : [];

    /// <summary>Forward, an overdue answer makes the order be undone; while undoing, it is asked for again.</summary>
    public object[] Handle(FulfilmentTimeout _, FulfilmentClock clock)
    {
        IsTimed = false;
        return Deadline is null ? []
            : Deadline > clock.Now ? [Timer(Deadline.Value - clock.Now)]
            : IsUndoing ? Ask(Step, clock)
            : Undo(FirstToUndo, Overdue, clock);
    }

    private bool IsUndoing => Step is CancellingShipment or Refunding or Releasing;

    /// <summary>What is asked of another module at a step. They all take being asked twice.</summary>
    private object Request =>
        Step switch
        {
            Reserving => new ReserveStock(Id, [.. Order.Items.Select(item => new StockItem(item.Sku, item.Quantity))]),
            Charging => new ChargePayment(Id, Order.Total, Order.PaymentToken!),
            CreatingShipment => new CreateShipment(Id, Order.UserId, Order.ShipTo.ToAddress()),
            CancellingShipment => new CancelShipment(Id),
            Refunding => new RefundPayment(Id, Reason!),
            Releasing => new ReleaseStock(Id),
            _ => throw new InvalidOperationException($"Nobody is asked for anything at {Step}."),
        };

    /// <summary>Where undoing begins; a step that has not been answered may have been done, so it is undone too.</summary>
    private FulfilmentStep FirstToUndo =>
        Step switch
        {
            Reserving => Releasing,
            Charging => Refunding,
            _ => CancellingShipment,
        };

    private string Overdue =>
        Step switch
        {
            Reserving => "the stock could not be reserved in time",
            Charging => "the payment could not be made in time",
            _ => "the shipment could not be created in time",
        };

    private object[] Ask(FulfilmentStep step, FulfilmentClock clock)
    {
        (Step, Deadline) = (step, clock.Now + clock.StepTimeout);
        return IsTimed ? [Request] : [Request, Timer(clock.StepTimeout)];
    }

    private object[] Undo(FulfilmentStep from, string reason, FulfilmentClock clock)
    {
        Reason = reason.Length <= Order.MaxReason ? reason : reason[..Order.MaxReason];
        return Ask(from, clock);
    }

    private object[] Confirm(FulfilmentClock clock)
    {
        (Step, Deadline) = (AwaitingDispatch, null);
        return [Order.Confirm(clock.Now)];
    }

    private object[] Leave(FulfilmentClock clock)
    {
        if (Step is not (CreatingShipment or AwaitingDispatch or CancellingShipment))
            return [];

        object[] confirmed = Order.Status is OrderStatus.Pending ? Confirm(clock) : [];
        (Step, Deadline, Reason) = (AwaitingDelivery, null, null);
        return [.. confirmed, Order.Ship(clock.Now)];
    }

    private OrderDelivered Deliver(FulfilmentClock clock)
    {
        MarkCompleted();
        return Order.Deliver(clock.Now);
    }

    private object[] Cancel(string reason, FulfilmentClock clock)
    {
        MarkCompleted();
        return [Order.Cancel(reason, Captured, Refunded, clock.Now)];
    }

    private FulfilmentTimeout Timer(TimeSpan delay)
    {
        IsTimed = true;
        return new FulfilmentTimeout(Id, delay);
    }
}
