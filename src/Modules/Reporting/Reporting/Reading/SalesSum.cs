namespace Reporting;

/// <summary>A sum as it is read, in minor units of one currency.</summary>
internal sealed record SalesSum
{
    public required string Key { get; init; }
    public required string Currency { get; init; }
    public long Orders { get; init; }
    public long Units { get; init; }
    public long Sold { get; init; }
    public long CancelledOrders { get; init; }
    public long CancelledUnits { get; init; }
    public long Cancelled { get; init; }
    public long Returns { get; init; }
    public long ReturnedUnits { get; init; }
    public long Returned { get; init; }

    public Money Money(long amount) => new(amount, Currency);

    public static SalesSum operator +(SalesSum one, SalesSum other) =>
        one with
        {
            Orders = one.Orders + other.Orders,
            Units = one.Units + other.Units,
            Sold = one.Sold + other.Sold,
            CancelledOrders = one.CancelledOrders + other.CancelledOrders,
            CancelledUnits = one.CancelledUnits + other.CancelledUnits,
            Cancelled = one.Cancelled + other.Cancelled,
            Returns = one.Returns + other.Returns,
            ReturnedUnits = one.ReturnedUnits + other.ReturnedUnits,
            Returned = one.Returned + other.Returned,
        };
}
