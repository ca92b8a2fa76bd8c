namespace Platform.Messaging;

/// <summary>A message together with how it is to be delivered, as a return value of a handler.</summary>
/// <param name="Message">The message.</param>
/// <param name="Options">How it is to be delivered.</param>
public sealed record DeliveryMessage(object Message, DeliveryOptions Options);

/// <summary>Says of a returned message when and how it is to be delivered.</summary>
public static class DeliveryMessageExtensions
{
    /// <summary>Deliver after a delay.</summary>
    public static DeliveryMessage DelayedFor(this object message, TimeSpan delay) =>
        new(message, new DeliveryOptions { ScheduleDelay = delay });

    /// <summary>Deliver at a time.</summary>
    public static DeliveryMessage ScheduledAt(this object message, DateTimeOffset time) =>
        new(message, new DeliveryOptions { ScheduledTime = time });

    /// <summary>Deliver within a group: one at a time, in order.</summary>
    public static DeliveryMessage WithGroupId(this object message, string groupId) =>
        new(message, new DeliveryOptions { GroupId = groupId });

    /// <summary>Deliver with these options.</summary>
    public static DeliveryMessage WithDeliveryOptions(this object message, DeliveryOptions options) =>
        new(message, options);
}
