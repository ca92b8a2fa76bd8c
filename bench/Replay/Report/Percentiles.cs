namespace Replay.Report;

/// <summary>Percentiles by nearest rank: one of the values that were measured, never one in between.</summary>
internal sealed class Percentiles(IEnumerable<TimeSpan> measured)
{
    private readonly double[] milliseconds = [.. measured.Select(time => time.TotalMilliseconds).Order()];

    /// <summary>In milliseconds; 0 when nothing was measured.</summary>
    public double At(int percent) =>
        milliseconds is []
            ? 0
            : Math.Round(milliseconds[(int)Math.Ceiling(milliseconds.Length * percent / 100.0) - 1], 1);
}
