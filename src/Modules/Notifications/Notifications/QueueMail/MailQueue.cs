using Notifications.Data;

namespace Notifications;

/// <summary>Something that a customer is told once.</summary>
/// <param name="About">What it is about: an order, a return, an account, the reset of a password.</param>
/// <param name="UserId">Who is told; null for a guest, who has left no address.</param>
/// <param name="OrderId">The order; null where there is none.</param>
internal readonly record struct News(Guid About, Guid? UserId, Guid? OrderId)
{
    /// <summary>The W3C trace context of whoever said it.</summary>
    public string? Trace { get; init; }

    public static News Of(Guid order, Guid? customer) => new(order, customer, order);
}

/// <summary>The queue of mails that are to be sent.</summary>
internal static class MailQueue
{
    /// <summary>Queues a mail for each, unless that has been told before, or nobody is there to be told.</summary>
    /// <param name="notifications">The queue.</param>
    /// <param name="kind">What kind of mail.</param>
    /// <param name="news">What is told, in the order of the messages that tell it.</param>
    /// <param name="messages">Those: a mail belongs to the trace of what it is about, whenever it is sent.</param>
    /// <param name="time">The time.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The postman's next round, if it was not planned already.</returns>
    public static async Task<object?> QueueAsync(
        this NotificationsDbContext notifications,
        MailKind kind,
        IEnumerable<News> news,
        IEnumerable<Envelope> messages,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        List<News> told =
        [
            .. news.Zip(messages, (one, message) => one with { Trace = message.ParentId })
                .Where(one => one.UserId is not null)
                .DistinctBy(one => one.About),
        ];
        List<Guid> about = [.. told.Select(one => one.About)];
        var known = await notifications
            .Deliveries.Where(row => row.Kind == kind && about.Contains(row.About))
            .Select(row => row.About)
            .ToListAsync(cancel);
        told.RemoveAll(one => known.Contains(one.About));
        if (told is [])
            return null;

        var now = time.GetUtcNow();
        foreach (var one in told)
            notifications.Append(Delivery.Of(kind, one.About, one.UserId!.Value, one.OrderId, one.Trace, now));
        return (await notifications.PostmanAsync(cancel)).Call(now);
    }

    /// <summary>Those whose time has come, first those that have waited the longest.</summary>
    public static IQueryable<Delivery> Due(this NotificationsDbContext notifications, DateTimeOffset now) =>
        notifications.Deliveries.Where(row => row.DueAt <= now).OrderBy(row => row.DueAt).ThenBy(row => row.Sequence);
}
