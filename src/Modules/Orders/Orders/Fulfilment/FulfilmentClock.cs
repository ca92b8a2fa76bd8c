namespace Orders;

/// <summary>What time it is for a fulfilment, and how long another module may take to answer it.</summary>
public sealed class FulfilmentClock(TimeProvider time, FulfilmentOptions options)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public TimeSpan StepTimeout => options.StepTimeout;
}

/// <summary>What is configured at <c>Orders</c>.</summary>
public sealed class FulfilmentOptions
{
    /// <summary>How long another module may take to answer a step.</summary>
    public TimeSpan StepTimeout { get; set; } = TimeSpan.FromSeconds(60);
}
