namespace Replay.Progress;

/// <summary>A part of the run of which so many steps are done.</summary>
internal sealed class Phase(string name, int total, TimeProvider clock)
{
    private readonly long started = clock.GetTimestamp();
    private int done;

    public string Name => name;

    public int Total => total;

    public int Done => Volatile.Read(ref done);

    public TimeSpan Elapsed => clock.GetElapsedTime(started);

    /// <summary>Steps per second since the start.</summary>
    public double Rate => Elapsed.TotalSeconds is > 0 and var seconds ? Done / seconds : 0;

    /// <summary>Null until there is a rate to tell it from.</summary>
    public TimeSpan? Left => Rate > 0 ? TimeSpan.FromSeconds((Total - Done) / Rate) : null;

    public void Step(int steps = 1) => Interlocked.Add(ref done, steps);

    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Name, -16} {Done, 7:N0}/{Total, -7:N0} {Rate, 8:N1}/s  {Left?.ToString(@"m\:ss") ?? "?"} left"
        );
}
