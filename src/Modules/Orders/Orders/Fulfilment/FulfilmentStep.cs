namespace Orders;

/// <summary>What the fulfilment of an order is waiting for.</summary>
public enum FulfilmentStep
{
    /// <summary>Inventory is to hold the stock.</summary>
    Reserving,

    /// <summary>Payments is to capture the money.</summary>
    Charging,

    /// <summary>Shipping is to create the shipment.</summary>
    CreatingShipment,

    /// <summary>Confirmed; the warehouse is to dispatch it.</summary>
    AwaitingDispatch,

    /// <summary>On its way.</summary>
    AwaitingDelivery,

    /// <summary>Undoing, 1: Shipping is to stop the shipment.</summary>
    CancellingShipment,

    /// <summary>Undoing, 2: Payments is to give the money back.</summary>
    Refunding,

    /// <summary>Undoing, 3: Inventory is to put the stock back.</summary>
    Releasing,
}
