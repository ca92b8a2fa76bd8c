namespace Shop;

public sealed record CountOrders : IQuestion<Counted>;

public sealed record Counted(int Orders);

public static class CountOrdersHandler
{
    public static Counted Handle(CountOrders question) => new(0);
}
