namespace UnitTests.Replaying;

/// <summary>An order of the fake shop with its shipment and its money.</summary>
internal sealed class FakeOrder(IReadOnlyList<FakeLine> lines)
{
    public Guid Id { get; } = Guid.CreateVersion7();
    public Guid ShipmentId { get; } = Guid.CreateVersion7();
    public IReadOnlyList<FakeLine> Lines => lines;
    public long Total => lines.Sum(line => line.Quantity * line.UnitPrice.Amount);
    public string Status { get; set; } = "pending";
    public string Shipment { get; set; } = "created";
    public string? Reason { get; set; }
    public long Captured { get; set; }
    public long Refunded { get; set; }
    public List<FakeReturn> Returns { get; } = [];
    public IEnumerable<FakeItem> ReturnedItems =>
        Returns.Where(goods => goods.Status != "refused").SelectMany(goods => goods.Items);
}

/// <summary>Goods that came back of an order of the fake shop.</summary>
internal sealed class FakeReturn(IReadOnlyList<FakeItem> items)
{
    public Guid Id { get; } = Guid.CreateVersion7();
    public IReadOnlyList<FakeItem> Items => items;
    public string Status { get; set; } = "requested";
    public long Value { get; set; }
}

internal sealed record FakePrice(long Amount, string Currency);

internal sealed record FakeLine(string Sku, int Quantity, FakePrice UnitPrice);

internal sealed record FakeItem(string Sku, int Quantity);

internal sealed record FakeGoods(IReadOnlyList<FakeItem> Items);

internal sealed record FakeOrderBody(IReadOnlyList<FakeLine> Items, Guid? CustomerId);

internal sealed record FakeReceipt(string Sku, long Quantity);

internal sealed record FakeAccount(string Email, string Name, string? Password)
{
    public Guid Id { get; } = Guid.CreateVersion7();
    public string[] Roles { get; set; } = ["customer"];
}

internal sealed record FakeRoles(string[] Roles);

internal sealed record FakeStatus(string Status);
