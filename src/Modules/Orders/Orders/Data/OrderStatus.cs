namespace Orders.Data;

/// <summary>How far an order has come, as its customer sees it.</summary>
public enum OrderStatus
{
    /// <summary>Placed; stock, money and shipment are being seen to.</summary>
    Pending,

    /// <summary>Stock is sold, money captured, shipment created.</summary>
    Confirmed,

    /// <summary>It has left the warehouse.</summary>
    Shipped,

    /// <summary>It has reached the customer.</summary>
    Delivered,

    /// <summary>It came to nothing, and all that was done for it has been undone.</summary>
    Cancelled,
}
