using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Notifications.Data;

namespace Notifications;

/// <summary>What was sent, and what was not: the newest first.</summary>
internal static class ListNotifications
{
    /// <param name="status">Only <c>queued</c>, <c>sent</c>, <c>suppressed</c>, <c>refused</c> or <c>failed</c> ones.</param>
    /// <param name="kind">Only of this kind: <c>welcome</c>, <c>order-confirmed</c>, <c>order-shipped</c>,
    /// <c>order-cancelled</c>, <c>order-returned</c>.</param>
    /// <param name="orderId">Only about this order.</param>
    /// <param name="userId">Only to this customer.</param>
    public static async Task<Ok<Page<NotificationView>>> Endpoint(
        string? status,
        string? kind,
        Guid? orderId,
        Guid? userId,
        PageRequest page,
        NotificationsDbContext notifications,
        CancellationToken cancel
    )
    {
        IQueryable<Delivery> found = notifications.Deliveries;
        if (Words.Status(status) is { } wanted)
            found = found.Where(row => row.Status == wanted);
        if (Words.Kind(kind) is { } about)
            found = found.Where(row => row.Kind == about);
        if (orderId is not null)
            found = found.Where(row => row.OrderId == orderId);
        if (userId is not null)
            found = found.Where(row => row.UserId == userId);
        if (page.After is { } last)
            found = found.Where(row => row.Sequence < last);
        var rows = page.Page(
            await found.OrderByDescending(row => row.Sequence).Take(page.Limit + 1).ToListAsync(cancel),
            row => row.Sequence
        );
        return TypedResults.Ok(new Page<NotificationView>([.. rows.Items.Select(NotificationView.Of)], rows.Next));
    }
}
