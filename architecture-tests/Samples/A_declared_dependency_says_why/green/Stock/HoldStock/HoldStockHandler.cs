using Stock.Contracts;

namespace Stock;

public static class HoldStockHandler
{
    public static StockHeld Handle(HoldStock command) => new(command.OrderId);
}
