using Inventory.Data;

namespace Inventory;

/// <summary>How much of a product there is.</summary>
/// <param name="Sku">The product.</param>
/// <param name="OnHand">The pieces in the warehouse.</param>
/// <param name="Reserved">The pieces of those that are held for orders.</param>
/// <param name="Available">The pieces that can be ordered.</param>
[Example("""{ "sku": "85123A", "onHand": 10, "reserved": 6, "available": 4 }""")]
public sealed record Stock(string Sku, long OnHand, long Reserved, long Available)
{
    internal static Stock Of(StockLevel level) => new(level.Sku, level.OnHand, level.Reserved, level.Available);
}
