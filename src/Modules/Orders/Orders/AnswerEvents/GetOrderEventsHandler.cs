using Orders.Data;

namespace Orders;

public static class GetOrderEventsHandler
{
    // An order of 600 lines is an event of 40 KB; most have 2.
    private const int EventsPerPage = 200;

    public static async Task<OrderEvents> Handle(
        GetOrderEvents question,
        PublishedEvents<OrdersDbContext> published,
        CancellationToken cancel
    )
    {
        var (events, next) = await published.ReadAsync(question.After, EventsPerPage, question.Types, cancel);
        return new OrderEvents(events, next);
    }
}
