namespace UnitTests.Replaying;

/// <summary>Everything the fake shop knows, and what happens to it. Callers hold the lock.</summary>
internal sealed class FakeBooks
{
    private readonly Queue<(int At, Action Happen)> later = new();
    private int requests;

    public Lock Gate { get; } = new();
    public Dictionary<string, FakeAccount> Accounts { get; } = new(StringComparer.OrdinalIgnoreCase);
    public Dictionary<string, long> OnHand { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Products { get; } = new(StringComparer.Ordinal);
    public OrderedDictionary<Guid, FakeOrder> Orders { get; } = [];
    public List<(string Kind, Guid OrderId, long Amount)> Ledger { get; } = [];

    /// <summary>How many requests pass before an event reaches those who wait for it.</summary>
    public int Delay { get; set; } = 10;

    public bool ChargesTwice { get; set; }

    public bool RefusesRefunds { get; set; }

    public FakeOrder Place(FakeOrderBody body)
    {
        var order = new FakeOrder(body.Items);
        Orders.Add(order.Id, order);
        var wanted = body
            .Items.GroupBy(line => line.Sku)
            .Select(sku => (sku.Key, Pieces: sku.Sum(l => l.Quantity)))
            .ToList();
        if (wanted.Any(sku => OnHand.GetValueOrDefault(sku.Key) < sku.Pieces))
        {
            (order.Status, order.Reason) = ("cancelled", "out of stock");
            return order;
        }
        wanted.ForEach(sku => OnHand[sku.Key] -= sku.Pieces);
        for (var charges = ChargesTwice ? 2 : 1; charges > 0; charges--)
        {
            Ledger.Add(("charge", order.Id, order.Total));
        }
        order.Captured = order.Total;
        order.Status = "confirmed";
        return order;
    }

    /// <summary>Null when more would come back than was bought.</summary>
    public FakeReturn? TakeBack(FakeOrder order, IReadOnlyList<FakeItem> items)
    {
        var bought = order
            .Lines.GroupBy(line => line.Sku)
            .ToDictionary(sku => sku.Key, sku => sku.Sum(line => line.Quantity));
        var back = order.ReturnedItems.Concat(items).GroupBy(item => item.Sku);
        if (back.Any(sku => sku.Sum(item => item.Quantity) > bought.GetValueOrDefault(sku.Key)))
        {
            return null;
        }
        var before = Worth(order);
        var goods = new FakeReturn(items);
        order.Returns.Add(goods);
        goods.Value = Worth(order) - before;
        Later(() => Settle(order, goods));
        return goods;
    }

    public void Later(Action happen) => later.Enqueue((requests + Delay, happen));

    public void Passed()
    {
        requests++;
        while (later.TryPeek(out var next) && next.At <= requests)
        {
            later.Dequeue().Happen();
        }
    }

    private void Settle(FakeOrder order, FakeReturn goods)
    {
        if (RefusesRefunds)
        {
            goods.Status = "refused";
            return;
        }
        goods.Status = "completed";
        foreach (var item in goods.Items)
        {
            OnHand[item.Sku] += item.Quantity;
        }
        order.Refunded += goods.Value;
        Ledger.Add(("refund", order.Id, goods.Value));
    }

    private static long Worth(FakeOrder order)
    {
        var left = order
            .ReturnedItems.GroupBy(item => item.Sku)
            .ToDictionary(sku => sku.Key, sku => sku.Sum(i => i.Quantity));
        var worth = 0L;
        foreach (var line in order.Lines)
        {
            var some = Math.Min(line.Quantity, left.GetValueOrDefault(line.Sku));
            left[line.Sku] = left.GetValueOrDefault(line.Sku) - some;
            worth += some * line.UnitPrice.Amount;
        }
        return worth;
    }
}
