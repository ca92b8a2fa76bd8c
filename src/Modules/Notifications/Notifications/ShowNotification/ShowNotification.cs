using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Notifications.Data;

namespace Notifications;

/// <summary>One mail, with what was tried.</summary>
internal static class ShowNotification
{
    [Refuses(404, "not-found", "There is no such notification.")]
    public static async Task<Ok<NotificationDetails>> Endpoint(
        Guid id,
        NotificationsDbContext notifications,
        CancellationToken cancel
    ) =>
        await notifications.Deliveries.SingleOrDefaultAsync(row => row.Id == id, cancel) is { } found
            ? TypedResults.Ok(new NotificationDetails(NotificationView.Of(found), found.Attempts))
            : throw Refused.NotFound($"notification {id}");
}
