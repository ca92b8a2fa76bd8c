namespace Platform.Data;

/// <summary>
/// The time in whole microseconds. That is what every database keeps, so a time that is answered right away is the one
/// that is read later.
/// </summary>
public sealed class SystemClock : TimeProvider
{
    private SystemClock() { }

    /// <summary>The one clock.</summary>
    public static SystemClock Instance { get; } = new();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        var now = base.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
