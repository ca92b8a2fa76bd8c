using Stock;
using Stock.Contracts;

namespace Platform.Extra;

public static class Counting
{
    public static bool IsLevel(object thing) => thing is Level; // <= Platform.Extra.Counting.IsLevel(Object): Stock.Level

    public static Func<object> Make => () => new StockItem(""); // <= Platform.Extra.Counting.Make: new Stock.Contracts.StockItem
}
