namespace Orders;

/// <summary>Time to look whether an answer is overdue. A fulfilment has at most one of these on its way.</summary>
public sealed record FulfilmentTimeout([property: SagaIdentity] Guid OrderId, TimeSpan DelayTime)
    : TimeoutMessage(DelayTime);
