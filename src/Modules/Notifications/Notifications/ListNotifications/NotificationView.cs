using Notifications.Data;

namespace Notifications;

/// <summary>A mail as staff see it.</summary>
/// <param name="Id">The notification.</param>
/// <param name="Kind">What it is about: <c>order-confirmed</c>.</param>
/// <param name="Status"><c>queued</c>, <c>sent</c>, <c>suppressed</c>, <c>refused</c> or <c>failed</c>.</param>
/// <param name="UserId">Who gets it.</param>
/// <param name="OrderId">The order; null where there is none.</param>
/// <param name="Recipient">Where it went; null before, and once the account is erased.</param>
/// <param name="Attempts">How often it has been tried since it was queued.</param>
/// <param name="LastReason">Why the last attempt came to nothing; null when it did not.</param>
/// <param name="CreatedAt">When there was something to tell, UTC.</param>
/// <param name="NextAttemptAt">When it is tried next; null when it is not.</param>
/// <param name="ClosedAt">When it was sent or given up; null before.</param>
[Example(
    """
        {
          "id": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6123",
          "kind": "order-confirmed",
          "status": "sent",
          "userId": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6001",
          "orderId": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6071",
          "recipient": "ada@shop.example",
          "attempts": 1,
          "lastReason": null,
          "createdAt": "2026-11-21T09:30:00+00:00",
          "nextAttemptAt": null,
          "closedAt": "2026-11-21T09:30:01+00:00"
        }
        """
)]
public sealed record NotificationView(
    Guid Id,
    string Kind,
    string Status,
    Guid UserId,
    Guid? OrderId,
    string? Recipient,
    int Attempts,
    string? LastReason,
    DateTimeOffset CreatedAt,
    DateTimeOffset? NextAttemptAt,
    DateTimeOffset? ClosedAt
)
{
    internal static NotificationView Of(Delivery delivery) =>
        new(
            delivery.Id,
            delivery.Kind.Word(),
            delivery.Status.Word(),
            delivery.UserId,
            delivery.OrderId,
            delivery.Recipient,
            delivery.AttemptCount,
            delivery.Attempts is [.., var last] ? last.Reason : null,
            delivery.CreatedAt,
            delivery.DueAt,
            delivery.ClosedAt
        );
}
