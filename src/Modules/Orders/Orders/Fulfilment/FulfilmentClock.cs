namespace Orders;

/// <summary>What time it is for a fulfilment, and how long another module may take to answer it.</summary>
public sealed class FulfilmentClock(TimeProvider time, TimeSpan stepTimeout)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public TimeSpan StepTimeout { get; } = stepTimeout;
}
