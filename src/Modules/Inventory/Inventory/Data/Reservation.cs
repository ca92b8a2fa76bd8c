namespace Inventory.Data;

/// <summary>What became of an order's wish for stock. Each sku stands once in it.</summary>
public sealed class Reservation : IVersioned
{
    public required Guid OrderId { get; init; }

    public required ReservationState State { get; set; }

    public IReadOnlyList<StockItem> Items { get; init; } = [];

    public IReadOnlyList<Shortage> Shortages { get; init; } = [];

    public IReadOnlyList<StockReturn> Returns { get; private set; } = [];

    public int Version { get; set; }

    public static Reservation Held(Guid order, IReadOnlyList<StockItem> items) =>
        new()
        {
            OrderId = order,
            State = ReservationState.Held,
            Items = items,
        };

    public static Reservation Refused(Guid order, IReadOnlyList<Shortage> shortages) =>
        new()
        {
            OrderId = order,
            State = ReservationState.Refused,
            Shortages = shortages,
        };

    /// <summary>Given back before it was asked for: a wish that comes late finds this and fails.</summary>
    public static Reservation ReleasedBeforehand(Guid order) =>
        new() { OrderId = order, State = ReservationState.Released };

    /// <summary>What the one who asked is told, however often it asks.</summary>
    public IEvent Answer() =>
        State is ReservationState.Held or ReservationState.Sold
            ? new StockReserved(OrderId)
            : new StockReservationFailed(OrderId, Shortages);

    public bool HasReturn(Guid returned) => Returns.Any(earlier => earlier.ReturnId == returned);

    /// <summary>What was sold and has not come back.</summary>
    public IReadOnlyList<StockItem> StillOut()
    {
        if (Returns is [])
            return Items;
        var stillOut = Items.ToDictionary(item => item.Sku, item => item.Quantity, StringComparer.Ordinal);
        foreach (var item in Returns.SelectMany(earlier => earlier.Items))
            stillOut[item.Sku] -= item.Quantity;
        return [.. stillOut.Where(left => left.Value > 0).Select(left => new StockItem(left.Key, left.Value))];
    }

    /// <summary>Notes a return. Throws when it has more of something than is still out.</summary>
    public void TakeBack(Guid returned, IReadOnlyList<StockItem> items)
    {
        var stillOut = StillOut().ToDictionary(item => item.Sku, item => item.Quantity, StringComparer.Ordinal);
        foreach (var item in items)
            if (item.Quantity > stillOut.GetValueOrDefault(item.Sku))
                throw new InvalidOperationException(
                    $"Return {returned} brings {item.Quantity} of {item.Sku}, of which order {OrderId} "
                        + $"has {stillOut.GetValueOrDefault(item.Sku)} out."
                );
        Returns = [.. Returns, new StockReturn(returned, items)];
    }
}

/// <summary>What one return brought back.</summary>
public sealed record StockReturn(Guid ReturnId, IReadOnlyList<StockItem> Items);

public enum ReservationState
{
    Held,
    Sold,
    Released,
    Refused,
}
