using Orders.Contracts;
using Reporting.Data;

namespace Reporting;

/// <summary>
/// Adds up events before they are written: a row for each thing that they touch. Sums do not depend on the order in
/// which events come, and each event says all that is counted of it.
/// </summary>
internal sealed class Tally(int generation, IReadOnlySet<Guid> erased)
{
    private readonly Dictionary<(SalesBy, DateOnly, string, string), Sales> sales = [];
    private readonly Dictionary<(DateTimeOffset, OrderStep, string), OrderSteps> steps = [];

    public Tally(int generation, IEnumerable<Guid> erased)
        : this(generation, erased.ToHashSet()) { }

    public IEnumerable<object> Rows => sales.Values.Concat<object>(steps.Values);

    public void Count(News news)
    {
        foreach (var one in news.Events)
            Count(one);
    }

    private void Count(IEvent happened)
    {
        switch (happened)
        {
            case OrderCreated placed:
                Step(placed.Timestamp, OrderStep.Placed, "");
                break;
            case OrderConfirmed confirmed:
                var placedAt = confirmed.PlacedAt ?? confirmed.Timestamp;
                Step(placedAt, OrderStep.Confirmed, Waits.Key(confirmed.Timestamp - placedAt));
                Count(Sale.Of(confirmed), static (row, units, amount) => row.Sell(units, amount));
                break;
            case OrderCancelled { AfterConfirmation: false } cancelled:
                Step(cancelled.PlacedAt ?? cancelled.Timestamp, OrderStep.Cancelled, Reasons.Key(cancelled.Reason));
                break;
            case OrderCancelled cancelled:
                Count(Sale.Of(cancelled), static (row, units, amount) => row.Cancel(units, amount));
                break;
            case OrderReturned returned:
                Count(Sale.Of(returned), static (row, units, amount) => row.Return(units, amount));
                break;
        }
    }

    private void Step(DateTimeOffset placedAt, OrderStep step, string detail)
    {
        var utc = placedAt.UtcDateTime;
        var hour = new DateTimeOffset(utc.Year, utc.Month, utc.Day, utc.Hour, 0, 0, TimeSpan.Zero);
        if (!steps.TryGetValue((hour, step, detail), out var row))
            steps.Add(
                (hour, step, detail),
                row = new OrderSteps
                {
                    Generation = generation,
                    Hour = hour,
                    Step = step,
                    Detail = detail,
                }
            );
        row.Orders++;
    }

    private void Count(Sale sale, Action<Sales, long, long> count)
    {
        var (units, amount) = (sale.Lines.Sum(line => line.Units), sale.Total.Amount);
        count(Row(sale, SalesBy.Day, Keys.Of(sale.Day)), units, amount);
        count(Row(sale, SalesBy.Country, sale.Country), units, amount);
        count(Row(sale, SalesBy.Customer, Keys.Of(sale.UserId, erased)), units, amount);
        foreach (var line in sale.Lines)
            count(Row(sale, SalesBy.Product, line.Sku), line.Units, line.Amount);
    }

    private Sales Row(Sale sale, SalesBy by, string key)
    {
        if (!sales.TryGetValue((by, sale.Day, key, sale.Total.Currency), out var row))
            sales.Add(
                (by, sale.Day, key, sale.Total.Currency),
                row = new Sales
                {
                    Generation = generation,
                    By = by,
                    Day = sale.Day,
                    Key = key,
                    Currency = sale.Total.Currency,
                }
            );
        return row;
    }
}
