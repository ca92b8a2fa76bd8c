namespace Orders.Contracts;

/// <summary>The refund for a return was refused: nothing comes back, and its pieces may be returned anew.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="ReturnId">The return.</param>
/// <param name="Reason">Why, in the words of whoever refused.</param>
[MessageIdentity("order.return.refused")]
public sealed record ReturnRefused(Guid OrderId, Guid ReturnId, string Reason) : IEvent;
