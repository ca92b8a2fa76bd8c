using Notifications.Data;

namespace Notifications;

/// <summary>Puts a mail back into the queue. Answered by <see cref="NotificationView"/>.</summary>
public sealed record SendAgain(Guid Id);

public static class SendAgainHandler
{
    public static async Task<(NotificationView, object?)> Handle(
        SendAgain command,
        NotificationsDbContext notifications,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var delivery =
            await notifications.Deliveries.SingleOrDefaultAsync(row => row.Id == command.Id, cancel)
            ?? throw Refused.NotFound($"notification {command.Id}");
        var now = time.GetUtcNow();
        delivery.SendAgain(now);
        return (NotificationView.Of(delivery), (await notifications.PostmanAsync(cancel)).Call(now));
    }
}
