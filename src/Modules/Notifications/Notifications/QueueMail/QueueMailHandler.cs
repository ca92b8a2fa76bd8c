using Notifications.Data;
using Orders.Contracts;
using Users.Contracts;

namespace Notifications;

/// <summary>What customers are written to about. Nothing is sent here: mails are queued, and the postman is called.</summary>
public static class QueueMailHandler
{
    public static Task<object?> Handle(
        UserRegistered[] registered,
        NotificationsDbContext notifications,
        TimeProvider time,
        CancellationToken cancel
    ) =>
        notifications.QueueAsync(
            MailKind.Welcome,
            // Who is invited is told by the invitation.
            registered.Where(user => !user.Invited).Select(user => new News(user.UserId, user.UserId, null)),
            time,
            cancel
        );

    public static Task<object?> Handle(
        PasswordResetRequested reset,
        NotificationsDbContext notifications,
        TimeProvider time,
        CancellationToken cancel
    ) =>
        notifications.QueueAsync(
            reset.Invited ? MailKind.Invitation : MailKind.PasswordReset,
            [new News(reset.ResetId, reset.UserId, null)],
            time,
            cancel
        );

    public static Task<object?> Handle(
        OrderConfirmed[] orders,
        NotificationsDbContext notifications,
        TimeProvider time,
        CancellationToken cancel
    ) =>
        notifications.QueueAsync(
            MailKind.OrderConfirmed,
            orders.Select(order => News.Of(order.OrderId, order.UserId)),
            time,
            cancel
        );

    public static Task<object?> Handle(
        OrderShipped[] orders,
        NotificationsDbContext notifications,
        TimeProvider time,
        CancellationToken cancel
    ) =>
        notifications.QueueAsync(
            MailKind.OrderShipped,
            orders.Select(order => News.Of(order.OrderId, order.UserId)),
            time,
            cancel
        );

    public static Task<object?> Handle(
        OrderCancelled[] orders,
        NotificationsDbContext notifications,
        TimeProvider time,
        CancellationToken cancel
    ) =>
        notifications.QueueAsync(
            MailKind.OrderCancelled,
            orders.Select(order => News.Of(order.OrderId, order.UserId)),
            time,
            cancel
        );

    public static Task<object?> Handle(
        OrderReturned[] returns,
        NotificationsDbContext notifications,
        TimeProvider time,
        CancellationToken cancel
    ) =>
        notifications.QueueAsync(
            MailKind.OrderReturned,
            returns.Select(goods => new News(goods.ReturnId, goods.UserId, goods.OrderId)),
            time,
            cancel
        );
}
