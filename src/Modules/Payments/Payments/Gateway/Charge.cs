namespace Payments;

/// <summary>Money to be captured for an order. There is one charge per order, so its key is made of the order's id.</summary>
public sealed record Charge(Guid OrderId, Money Amount, string Token)
{
    public string Key => KeyOf(OrderId);

    public static string KeyOf(Guid orderId) => $"charge-{orderId}";
}

/// <summary>A charge as the provider has it.</summary>
/// <param name="Id">The provider's name for it.</param>
/// <param name="Amount">What was captured.</param>
public sealed record CapturedCharge(string Id, Money Amount);

/// <summary>What became of a charge: it was captured, or it was declined for a reason.</summary>
public sealed record ChargeOutcome
{
    private ChargeOutcome() { }

    public CapturedCharge? Captured { get; private init; }

    public string? Declined { get; private init; }

    public static ChargeOutcome Of(CapturedCharge charge) => new() { Captured = charge };

    public static ChargeOutcome DeclinedFor(string reason) => new() { Declined = reason };
}
