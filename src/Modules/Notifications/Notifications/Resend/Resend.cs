using Microsoft.AspNetCore.Http;

namespace Notifications;

/// <summary>Sends again what was refused or given up, once its cause is gone.</summary>
internal static class Resend
{
    [Answers<NotificationView>(202)]
    [Refuses(404, "not-found", "There is no such notification.")]
    [Refuses(409, "notification-not-resendable", "It is to be sent, was sent, or there is nobody to send it to.")]
    public static Task<IResult> Endpoint(Guid id, WriteRequest write) =>
        write.InvokeAsync<NotificationView>(
            new SendAgain(id),
            view => TypedResults.Accepted($"/api/notifications/{id}", view)
        );
}
