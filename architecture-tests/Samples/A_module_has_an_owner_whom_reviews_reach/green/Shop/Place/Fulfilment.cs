using Stock.Contracts;

namespace Shop;

internal static class Fulfilment
{
    public static object Ask(Guid order) => new HoldStock(order);
}
