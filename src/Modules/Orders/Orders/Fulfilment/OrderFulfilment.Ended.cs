using Inventory.Contracts;
using Payments.Contracts;
using Shipping.Contracts;

namespace Orders;

// What comes after the end changes nothing: a second answer to a question that was asked twice, or a parcel that is
// reported twice.
public sealed partial class OrderFulfilment
{
    public static void NotFound(StockReserved _) { }

    public static void NotFound(StockReservationFailed _) { }

    public static void NotFound(StockReleased _) { }

    public static void NotFound(PaymentCompleted _) { }

    public static void NotFound(PaymentFailed _) { }

    public static void NotFound(PaymentRefunded _) { }

    public static void NotFound(PaymentRefundRefused _) { }

    public static void NotFound(ShipmentCreated _) { }

    public static void NotFound(ShipmentRefused _) { }

    public static void NotFound(ShipmentDispatched _) { }

    public static void NotFound(ShipmentDelivered _) { }

    public static void NotFound(ShipmentCancelled _) { }

    public static void NotFound(ShipmentCancellationRefused _) { }

    public static void NotFound(CancelOrder _) { }
}
