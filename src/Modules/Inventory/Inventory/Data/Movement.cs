namespace Inventory.Data;

/// <summary>A line of the journal: the sum of a sku's lines is its level, always.</summary>
public sealed class Movement
{
    public long Sequence { get; init; }

    public required string Sku { get; init; }

    public long OnHandDelta { get; init; }

    public long ReservedDelta { get; init; }

    public required MovementKind Kind { get; init; }

    public string? Reference { get; init; }

    public Guid? OrderId { get; init; }

    public Guid? ReturnId { get; init; }

    public required DateTimeOffset At { get; init; }

    public static Movement Received(Receipt receipt, DateTimeOffset at) =>
        new()
        {
            Kind = MovementKind.Received,
            Sku = receipt.Sku,
            OnHandDelta = receipt.Quantity,
            Reference = receipt.Reference,
            At = at,
        };

    public static Movement Held(StockItem item, Guid order, DateTimeOffset at) =>
        Of(MovementKind.Held, item, onHand: 0, reserved: item.Quantity, order, at);

    public static Movement LetGo(StockItem item, Guid order, DateTimeOffset at) =>
        Of(MovementKind.LetGo, item, onHand: 0, reserved: -item.Quantity, order, at);

    public static Movement Sold(StockItem item, Guid order, DateTimeOffset at) =>
        Of(MovementKind.Sold, item, onHand: -item.Quantity, reserved: -item.Quantity, order, at);

    public static Movement PutBack(StockItem item, Guid order, DateTimeOffset at) =>
        Of(MovementKind.PutBack, item, onHand: item.Quantity, reserved: 0, order, at);

    public static Movement Returned(StockItem item, Guid order, Guid returned, DateTimeOffset at) =>
        new()
        {
            Kind = MovementKind.Returned,
            Sku = item.Sku,
            OnHandDelta = item.Quantity,
            OrderId = order,
            ReturnId = returned,
            At = at,
        };

    private static Movement Of(
        MovementKind kind,
        StockItem item,
        long onHand,
        long reserved,
        Guid order,
        DateTimeOffset at
    ) =>
        new()
        {
            Kind = kind,
            Sku = item.Sku,
            OnHandDelta = onHand,
            ReservedDelta = reserved,
            OrderId = order,
            At = at,
        };
}

public enum MovementKind
{
    Received,
    Held,
    LetGo,
    Sold,
    PutBack,
    Returned,
}
