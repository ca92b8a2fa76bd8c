using Notifications.Data;
using Orders.Contracts;
using Users.Contracts;

namespace Notifications;

/// <summary>What customers are written to about. Nothing is sent here: mails are queued, and the postman is called.</summary>
public static class QueueMailHandler
{
    public static Task<object?> Handle(
        UserRegistered[] registered,
        Envelope[] envelopes,
        NotificationsDbContext notifications,
        TimeProvider time,
        CancellationToken cancel
    ) =>
        notifications.QueueAsync(
            MailKind.Welcome,
            // Who is invited is told by the invitation.
            registered.Select(user => new News(user.UserId, user.Invited ? null : user.UserId, null)),
            envelopes,
            time,
            cancel
        );

    public static Task<object?> Handle(
        PasswordResetRequested reset,
        Envelope envelope,
        NotificationsDbContext notifications,
        TimeProvider time,
        CancellationToken cancel
    ) =>
        notifications.QueueAsync(
            reset.Invited ? MailKind.Invitation : MailKind.PasswordReset,
            [new News(reset.ResetId, reset.UserId, null)],
            [envelope],
            time,
            cancel
        );

    public static Task<object?> Handle(
        OrderConfirmed[] orders,
        Envelope[] envelopes,
        NotificationsDbContext notifications,
        TimeProvider time,
        CancellationToken cancel
    ) =>
        notifications.QueueAsync(
            MailKind.OrderConfirmed,
            orders.Select(order => News.Of(order.OrderId, order.UserId)),
            envelopes,
            time,
            cancel
        );

    public static Task<object?> Handle(
        OrderShipped[] orders,
        Envelope[] envelopes,
        NotificationsDbContext notifications,
        TimeProvider time,
        CancellationToken cancel
    ) =>
        notifications.QueueAsync(
            MailKind.OrderShipped,
            orders.Select(order => News.Of(order.OrderId, order.UserId)),
            envelopes,
            time,
            cancel
        );

    public static Task<object?> Handle(
        OrderCancelled[] orders,
        Envelope[] envelopes,
        NotificationsDbContext notifications,
        TimeProvider time,
        CancellationToken cancel
    ) =>
        notifications.QueueAsync(
            MailKind.OrderCancelled,
            orders.Select(order => News.Of(order.OrderId, order.UserId)),
            envelopes,
            time,
            cancel
        );

    public static Task<object?> Handle(
        OrderReturned[] returns,
        Envelope[] envelopes,
        NotificationsDbContext notifications,
        TimeProvider time,
        CancellationToken cancel
    ) =>
        notifications.QueueAsync(
            MailKind.OrderReturned,
            returns.Select(goods => new News(goods.ReturnId, goods.UserId, goods.OrderId)),
            envelopes,
            time,
            cancel
        );
}
