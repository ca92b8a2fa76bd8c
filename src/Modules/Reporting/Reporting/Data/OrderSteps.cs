namespace Reporting.Data;

/// <summary>How many of the orders that were placed in one hour have come to a step.</summary>
public sealed class OrderSteps
{
    public required int Generation { get; init; }

    /// <summary>The beginning of the hour in which they were placed, UTC, whenever the step came.</summary>
    public required DateTimeOffset Hour { get; init; }

    public required OrderStep Step { get; init; }

    /// <summary>Confirmed: within how many milliseconds (see <see cref="Waits"/>). Cancelled: why.</summary>
    [TextKey]
    public required string Detail { get; init; }

    public long Orders { get; set; }
}

/// <summary>What becomes of an order that is placed.</summary>
public enum OrderStep
{
    Placed,
    Confirmed,

    /// <summary>Without having been confirmed.</summary>
    Cancelled,
}
