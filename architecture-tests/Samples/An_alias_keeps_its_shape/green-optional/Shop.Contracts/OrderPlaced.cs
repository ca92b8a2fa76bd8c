namespace Shop.Contracts;

[MessageIdentity("shop.order.placed")]
public sealed record OrderPlaced(
    Guid OrderId,
    Channel Channel,
    IReadOnlyList<Line> Lines,
    Guid? UserId,
    Place? Place = null,
    int Attempt = 1
) : IEvent
{
    public string Reason { get; init; } = "";
}

public sealed record Line(string Sku, int Pieces = 1, string? Note = null);

/// <summary>What is in something optional may be required.</summary>
public sealed record Place(int Shelf);

public enum Channel
{
    Web,
    Phone,
}
