namespace Payments;

/// <summary>What the provider holds for an order.</summary>
public enum PaymentState
{
    /// <summary>Nothing: the card was declined.</summary>
    Declined,

    /// <summary>The money, less what was refunded.</summary>
    Captured,

    /// <summary>Nothing, and nothing will be charged: the order was given up before it was paid.</summary>
    Void,
}

/// <summary>How far a refund is.</summary>
public enum RefundState
{
    /// <summary>The money is set aside; the provider is being asked.</summary>
    Promised,

    /// <summary>The provider has given it back.</summary>
    Made,

    /// <summary>The provider gives nothing back.</summary>
    Refused,
}
