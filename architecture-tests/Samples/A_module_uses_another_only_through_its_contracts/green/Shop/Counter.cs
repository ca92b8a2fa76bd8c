using Shop.Contracts;
using Stock.Contracts;

namespace Shop;

/// <summary>Same names as Stock has, but its own; and of Stock nothing but its Contracts.</summary>
internal sealed class Level
{
    private static Line Counted(StockCounted counted) => new(counted.Sku);

    private static Type Told() => typeof(StockCounted);
}
