using System.ComponentModel.DataAnnotations;

namespace Notifications.Data;

/// <summary>A mail that a customer gets once: what it is about, how far it is, and what was tried.</summary>
public sealed class Delivery : IVersioned
{
    private const int AttemptsKept = 20;

    public long Sequence { get; private set; }

    public required Guid Id { get; init; }

    public required MailKind Kind { get; init; }

    /// <summary>What it tells of: the order, the return, the account, the reset. Told once for each kind.</summary>
    public required Guid About { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>The order; null where there is none.</summary>
    public required Guid? OrderId { get; init; }

    /// <summary>The W3C trace context that it belongs to, whenever it is sent; null when nobody traced it.</summary>
    [MaxLength(55)]
    public string? Trace { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when it has been tried: as it was made, or as staff asked for it again.</summary>
    public required DateTimeOffset QueuedAt { get; set; }

    public DeliveryStatus Status { get; private set; } = DeliveryStatus.Queued;

    /// <summary>When to try next; null when there is nothing to try.</summary>
    public required DateTimeOffset? DueAt { get; set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Where it went; null before, and once the account is erased.</summary>
    [MaxLength(254)]
    public string? Recipient { get; private set; }

    /// <summary>The account is gone: no address is to be noted any more.</summary>
    public bool Erased { get; private set; }

    public int AttemptCount { get; private set; }

    /// <summary>The last few.</summary>
    public IReadOnlyList<Attempt> Attempts { get; private set; } = [];

    public int Version { get; set; }

    /// <summary>What makes it the same mail whenever it is sent.</summary>
    public string Key => $"{Kind.Word()}-{About:n}";

    public DateOnly Day => DateOnly.FromDateTime(CreatedAt.UtcDateTime);

    public static Delivery Of(
        MailKind kind,
        Guid about,
        Guid userId,
        Guid? orderId,
        string? trace,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            About = about,
            UserId = userId,
            OrderId = orderId,
            Trace = trace,
            CreatedAt = now,
            QueuedAt = now,
            DueAt = now,
        };

    public void Sent(string recipient, DateTimeOffset now)
    {
        Note("sent", null, now);
        Recipient = Erased ? null : recipient;
        Close(DeliveryStatus.Sent, now);
    }

    public void Suppress(DateTimeOffset now) => Close(DeliveryStatus.Suppressed, now);

    public void Refuse(string reason, DateTimeOffset now)
    {
        Note("refused", reason, now);
        Close(DeliveryStatus.Refused, now);
    }

    public void Fail(string reason, DateTimeOffset now)
    {
        Note("failed", reason, now);
        Close(DeliveryStatus.Failed, now);
    }

    /// <summary>Tries again later, unless it has been tried for long enough.</summary>
    public void Defer(string result, string reason, TimeSpan patience, DateTimeOffset now)
    {
        Note(result, reason, now);
        var next = now + Backoff.After(AttemptCount);
        if (next - QueuedAt > patience)
            Close(DeliveryStatus.Failed, now);
        else
            DueAt = next;
    }

    public void SendAgain(DateTimeOffset now)
    {
        if (Status is not (DeliveryStatus.Refused or DeliveryStatus.Failed))
            throw Refused.Conflict("notification-not-resendable", $"A mail that is {Status.Word()} is not sent again.");
        (Status, DueAt, QueuedAt, ClosedAt, AttemptCount) = (DeliveryStatus.Queued, now, now, null, 0);
    }

    /// <summary>The account is gone, and with it what names the person.</summary>
    public void Erase(DateTimeOffset now)
    {
        (Erased, Recipient) = (true, null);
        if (Status == DeliveryStatus.Queued)
            Close(DeliveryStatus.Suppressed, now);
    }

    private void Note(string result, string? reason, DateTimeOffset now)
    {
        AttemptCount++;
        Attempts = [.. Attempts.TakeLast(AttemptsKept - 1), new Attempt(now, result, reason)];
    }

    private void Close(DeliveryStatus status, DateTimeOffset now) => (Status, ClosedAt, DueAt) = (status, now, null);
}
