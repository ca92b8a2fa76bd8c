using Notifications.Data;

namespace Notifications;

/// <summary>Removes what the shop itself keeps of mails to an erased account: their files.</summary>
public sealed record ForgetMails(Guid UserId);

public static class ForgetMailsHandler
{
    public static async Task Handle(
        ForgetMails command,
        ModuleDatabase<NotificationsDbContext> database,
        IMailTransport transport,
        CancellationToken cancel
    )
    {
        await using var notifications = database.CreateReader();
        var own = notifications.Deliveries.Where(row => row.UserId == command.UserId);
        foreach (var delivery in await own.ToListAsync(cancel))
            transport.Forget(delivery.Key, delivery.Day);
    }
}
