namespace IntegrationTests.Notifications;

/// <summary>The time of day, which a test can put forward.</summary>
internal sealed class SkippingTime : TimeProvider
{
    private long skipped;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref skipped));

    public void Skip(TimeSpan time) => Interlocked.Add(ref skipped, time.Ticks);
}
