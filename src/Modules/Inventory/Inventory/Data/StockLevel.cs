namespace Inventory.Data;

public sealed class StockLevel : IVersioned
{
    public required string Sku { get; init; }

    public long OnHand { get; private set; }

    public long Reserved { get; private set; }

    public int Version { get; set; }

    public long Available => OnHand - Reserved;

    public void Apply(Movement movement)
    {
        var onHand = OnHand + movement.OnHandDelta;
        var reserved = Reserved + movement.ReservedDelta;
        if (reserved < 0 || reserved > onHand)
            throw new InvalidOperationException(
                $"{movement.Kind} would leave {Sku} with {onHand} on hand and {reserved} reserved."
            );
        (OnHand, Reserved) = (onHand, reserved);
    }
}
