using Orders.Data;

namespace Orders;

/// <summary>Tells an order's story from its events, one after the other.</summary>
internal static class Telling
{
    /// <summary>The story, with the version and the time of the last event; null before there is an order.</summary>
    public static (OrderStory Story, int Version, DateTimeOffset AsOf)? Tell(IEnumerable<PublishedEvent> events)
    {
        OrderStory? story = null;
        var (version, asOf) = (0, DateTimeOffset.MinValue);
        foreach (var (at, happened) in events)
        {
            story = happened is OrderCreated created ? Begin(created) : story;
            if (story is null)
                continue;
            (story, var (what, note, seen)) = Next(story, happened);
            if (what is null)
                continue;
            story = story with { Episodes = [.. story.Episodes, new Episode(at, what, note)] };
            (version, asOf) = (Math.Max(version, seen), at);
        }

        return story is null ? null : (story, version, asOf);
    }

    private static OrderStory Begin(OrderCreated created)
    {
        var nothing = created.Total with { Amount = 0 };
        return new OrderStory
        {
            Status = OrderStatus.Pending,
            Items = created.Items,
            Total = created.Total,
            Captured = nothing,
            Refunded = nothing,
            Episodes = [],
        };
    }

    private static (OrderStory, (string? What, string? Note, int Version)) Next(OrderStory story, IEvent happened) =>
        happened switch
        {
            OrderCreated one => (story, ("created", null, one.Version)),
            OrderConfirmed one => (
                story with
                {
                    Status = OrderStatus.Confirmed,
                    Captured = one.Total,
                    Country = one.Country,
                },
                ("confirmed", null, one.Version)
            ),
            OrderShipped one => (
                story with
                {
                    Status = OrderStatus.Shipped,
                    TrackingNumber = one.TrackingNumber,
                },
                ("shipped", null, one.Version)
            ),
            OrderDelivered one => (story with { Status = OrderStatus.Delivered }, ("delivered", null, one.Version)),
            OrderCancelled one => (
                story with
                {
                    Status = OrderStatus.Cancelled,
                    Reason = one.Reason,
                    Captured = one.Captured ?? story.Captured,
                    Refunded = one.Refunded ?? story.Refunded,
                },
                ("cancelled", one.Reason, one.Version)
            ),
            ReturnRequested one => (story, ("return.requested", Pieces(one.Items), one.Version)),
            OrderReturned one => (
                story with
                {
                    Refunded = story.Refunded + one.Value,
                },
                ("returned", Pieces(one.Items), one.Version)
            ),
            ReturnRefused one => (story, ("return.refused", one.Reason, 0)),
            _ => (story, (null, null, 0)),
        };

    private static string Pieces(IReadOnlyList<ReturnedItem> items) =>
        string.Join(", ", items.Select(item => $"{item.Quantity} × {item.Sku}"));
}
