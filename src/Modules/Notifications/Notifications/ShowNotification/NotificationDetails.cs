using Notifications.Data;

namespace Notifications;

/// <summary>A mail with what was tried.</summary>
/// <param name="Notification">The mail.</param>
/// <param name="Attempts">The last attempts, oldest first, at most 20.</param>
[Example(
    """
        {
          "notification": {
            "id": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6123",
            "kind": "order-confirmed",
            "status": "sent",
            "userId": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6001",
            "orderId": "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6071",
            "recipient": "ada@shop.example",
            "attempts": 2,
            "lastReason": null,
            "createdAt": "2026-11-21T09:30:00+00:00",
            "nextAttemptAt": null,
            "closedAt": "2026-11-21T09:31:02+00:00"
          },
          "attempts": [
            { "at": "2026-11-21T09:30:01+00:00", "result": "deferred", "reason": "450 4.2.0 greylisted, come again" },
            { "at": "2026-11-21T09:31:02+00:00", "result": "sent", "reason": null }
          ]
        }
        """
)]
internal sealed record NotificationDetails(NotificationView Notification, IReadOnlyList<Attempt> Attempts);
