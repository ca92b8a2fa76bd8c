namespace Platform.Messaging;

/// <summary>Settings of the bus, section <c>Messaging</c>.</summary>
public sealed class MessagingOptions
{
    /// <summary>How long a process may hold a message without a sign of life.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often the database is asked for what other processes left there.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The most messages for one module that are kept in memory; the rest waits in the database.</summary>
    public int Capacity { get; set; } = 5000;

    /// <summary>How many messages of one module are handled at the same time.</summary>
    public int Workers { get; set; } = 16;

    /// <summary>How long it is remembered that a message was handled. Never shorter than the oldest dead letter is old.</summary>
    public TimeSpan Remember { get; set; } = TimeSpan.FromDays(14);

    /// <summary>A due message older than this makes the process unhealthy.</summary>
    public TimeSpan Overdue { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The deadline of a question when the caller gives none.</summary>
    public TimeSpan QuestionDeadline { get; set; } = TimeSpan.FromSeconds(5);
}
