using Stock.Contracts;

namespace Stock;

internal sealed class Level
{
    private static StockCounted Count() => new("a", 1);
}
