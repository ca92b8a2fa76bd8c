using Orders.Data;

namespace Orders;

public static class GetConfirmedOrdersHandler
{
    private const int MostOrders = 200;

    public static async Task<ConfirmedOrders> Handle(
        GetConfirmedOrders question,
        PublishedEvents<OrdersDbContext> published,
        CancellationToken cancel
    )
    {
        var limit = Math.Clamp(question.Limit, 1, MostOrders);
        var found = await published.ReadAsync<OrderConfirmed>(question.After, limit, cancel);
        return new ConfirmedOrders(
            [.. found.Select(one => one.Event)],
            found.Count == limit ? found[^1].Sequence : null
        );
    }
}
