namespace Orders;

/// <summary>Somebody does not want the order any more; it may have left meanwhile.</summary>
public sealed record CancelOrder([property: SagaIdentity] Guid OrderId, string Reason);
