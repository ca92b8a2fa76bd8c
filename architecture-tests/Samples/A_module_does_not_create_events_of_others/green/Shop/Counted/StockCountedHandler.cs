using Stock.Contracts;

namespace Shop;

public static class StockCountedHandler
{
    public static CountStock? Handle(StockCounted counted) =>
        counted is { Pieces: 0 } ? new CountStock(counted.Sku) : null;
}
