namespace Notifications.Contracts;

/// <summary>A mail did not reach its customer, and will not be tried again unless staff ask for it.</summary>
/// <param name="NotificationId">The notification, which says why.</param>
/// <param name="Kind">What it was about: <c>order-confirmed</c>.</param>
/// <param name="UserId">The customer.</param>
/// <param name="OrderId">The order; null where there is none.</param>
/// <param name="Timestamp">When, UTC.</param>
[MessageIdentity("notification.failed")]
public sealed record NotificationFailed(
    Guid NotificationId,
    string Kind,
    Guid UserId,
    Guid? OrderId,
    DateTimeOffset Timestamp
) : IEvent;
