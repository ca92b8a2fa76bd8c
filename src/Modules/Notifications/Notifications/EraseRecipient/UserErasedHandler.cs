using Notifications.Data;
using Users.Contracts;

namespace Notifications;

/// <summary>Who is erased gets nothing any more, and where mails went is forgotten; that there were any stays.</summary>
public static class UserErasedHandler
{
    public static async Task<ForgetMails?> Handle(
        UserErased erased,
        NotificationsDbContext notifications,
        TimeProvider time,
        CancellationToken cancel
    )
    {
        var own = await notifications.Deliveries.Where(row => row.UserId == erased.UserId).ToListAsync(cancel);
        foreach (var delivery in own)
            delivery.Erase(time.GetUtcNow());
        return own is [] ? null : new ForgetMails(erased.UserId);
    }
}
