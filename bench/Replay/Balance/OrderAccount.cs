using Replay.Phases;
using Replay.Shop;

namespace Replay.Balance;

/// <summary>One order's money, in pence: what it cost, what was taken for it and what was given back.</summary>
internal sealed class OrderAccount(PlacedOrder placed)
{
    public PlacedOrder Placed => placed;

    /// <summary>As the shop says at the end; null as long as it could not be read.</summary>
    public Order? Order { get; set; }

    /// <summary>What this run, or an earlier part of it, brought back.</summary>
    public IReadOnlyList<PostedReturn> Returns { get; init; } = [];

    /// <summary>The value of what others had brought back before this run.</summary>
    public long ReturnedByOthers { get; init; }

    /// <summary>The value of the goods that came back, this run's at the invoice's prices.</summary>
    public long Returned => ReturnedByOthers + Returns.Where(goods => goods.Stands).Sum(goods => goods.Planned.Pence);

    /// <summary>What Payments says; null as long as it could not be read.</summary>
    public (long Captured, long Refunded)? Payments { get; set; }

    /// <summary>What the provider's own ledger says.</summary>
    public (long Charged, long Refunded) Ledger { get; set; }

    public bool EverConfirmed =>
        Order is { } order
        && (OrderStatus.IsSold(order.Status) || (IsCancelled && (order.ConfirmedAt is not null || Placed.Confirmed)));

    public bool IsSold => Order is { } order && OrderStatus.IsSold(order.Status);

    /// <summary>What the order stands for, if it was ever confirmed.</summary>
    public long Confirmed => EverConfirmed ? Order!.Total.Amount : 0;

    /// <summary>The value of a cancellation after confirmation.</summary>
    public long Cancelled => EverConfirmed && IsCancelled ? Order!.Total.Amount : 0;

    private bool IsCancelled => Order?.Status == OrderStatus.Cancelled;

    private string Name => $"order {Placed.Id} (invoice {Placed.Invoice.Number})";

    public IEnumerable<string> Differences()
    {
        if (Order is not { } order)
        {
            yield return $"{Name}: is not in the shop's list";
            yield break;
        }
        if (order.Total.Amount != Placed.Invoice.Total)
        {
            yield return $"{Name}: total is {order.Total.Amount}, the invoice says {Placed.Invoice.Total}";
        }
        if (order.Status == OrderStatus.Pending)
        {
            yield return $"{Name}: is still pending";
        }
        if (Placed.Delivered && order.Status != OrderStatus.Delivered)
        {
            yield return $"{Name}: was delivered, but is {order.Status}";
        }
        foreach (var difference in ReturnDifferences(order).Concat(MoneyDifferences()))
        {
            yield return $"{Name}: {difference}";
        }
    }

    private IEnumerable<string> ReturnDifferences(Order order)
    {
        foreach (var goods in Returns.Where(goods => goods.Stands))
        {
            if (goods.Status == ReturnStatus.Requested)
            {
                yield return $"return {goods.Id} is still {ReturnStatus.Requested}";
            }
            if (goods.Pence != goods.Planned.Pence)
            {
                yield return $"return {goods.Id} is worth {goods.Planned.Pence}, the shop says {goods.Pence}";
            }
        }
        if (order.Returned.Amount != Returned)
        {
            yield return $"goods worth {Returned} came back, the shop says {order.Returned.Amount}";
        }
    }

    private IEnumerable<string> MoneyDifferences()
    {
        if (Payments is not var (captured, refunded))
        {
            yield return "its payments could not be read";
            yield break;
        }
        if (Confirmed != captured - refunded + Returned + Cancelled)
        {
            yield return $"confirmed {Confirmed} is not captured {captured} - refunded {refunded}"
                + $" + returned {Returned} + cancelled {Cancelled}";
        }
        if (captured > Order!.Total.Amount)
        {
            yield return $"captured {captured} is more than its total {Order.Total.Amount}";
        }
        if (captured != Ledger.Charged)
        {
            yield return $"captured {captured}, but the provider's ledger says {Ledger.Charged}";
        }
        if (refunded != Ledger.Refunded)
        {
            yield return $"refunded {refunded}, but the provider's ledger says {Ledger.Refunded}";
        }
    }
}
