using System.ComponentModel.DataAnnotations;

namespace Reporting.Data;

/// <summary>
/// What was sold, cancelled after that, and returned on one day, of one thing: the whole shop, a country, a product or a
/// customer. Each number belongs to the day on which it happened, so a day that is over does not change. Amounts are in
/// minor units of the currency.
/// </summary>
public sealed class Sales
{
    public required int Generation { get; init; }

    public required SalesBy By { get; init; }

    /// <summary>In UTC.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The day once more, the country, the sku, the id of the customer.</summary>
    [TextKey]
    public required string Key { get; init; }

    [TextKey, MaxLength(3)]
    public required string Currency { get; init; }

    /// <summary>Orders that were confirmed; of a product, those that have it.</summary>
    public long Orders { get; set; }

    public long Units { get; set; }

    public long Sold { get; set; }

    /// <summary>Orders that were cancelled after they had been confirmed.</summary>
    public long CancelledOrders { get; set; }

    public long CancelledUnits { get; set; }

    public long Cancelled { get; set; }

    public long Returns { get; set; }

    public long ReturnedUnits { get; set; }

    public long Returned { get; set; }
}

/// <summary>What sales are told apart by.</summary>
public enum SalesBy
{
    Day,
    Country,
    Product,
    Customer,
}
