using Shop;
using Stock.Contracts;

namespace Extracted;

internal static class Program
{
    public static object Module() => new ShopModule();

    public static object Another() => new StockItem(""); // <= Extracted.Program.Another(): new Stock.Contracts.StockItem
}
