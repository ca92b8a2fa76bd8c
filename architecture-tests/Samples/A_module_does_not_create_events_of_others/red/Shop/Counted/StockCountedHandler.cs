using Stock.Contracts;

namespace Shop;

public static class StockCountedHandler
{
    public static StockCounted Handle(StockCounted counted) => counted with { Pieces = 0 }; // <= Shop.StockCountedHandler.Handle(StockCounted): makes Stock.Contracts.StockCounted

    internal static Func<int, StockCounted> Again(string sku) => pieces => new StockCounted(sku, pieces); // <= Shop.StockCountedHandler.Again(String): makes Stock.Contracts.StockCounted
}
