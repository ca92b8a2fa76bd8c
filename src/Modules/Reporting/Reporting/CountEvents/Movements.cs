using Reporting.Data;

namespace Reporting;

/// <summary>The three things that happen to sales.</summary>
internal static class Movements
{
    public static void Sell(this Sales row, long units, long amount)
    {
        row.Orders++;
        row.Units += units;
        row.Sold += amount;
    }

    public static void Cancel(this Sales row, long units, long amount)
    {
        row.CancelledOrders++;
        row.CancelledUnits += units;
        row.Cancelled += amount;
    }

    public static void Return(this Sales row, long units, long amount)
    {
        row.Returns++;
        row.ReturnedUnits += units;
        row.Returned += amount;
    }
}
