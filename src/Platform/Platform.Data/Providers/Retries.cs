namespace Platform.Data;

/// <summary>What kind of a fault an error of a database is.</summary>
public enum Fault
{
    /// <summary>The same would happen again.</summary>
    Lasting,

    /// <summary>Another transaction was in the way; without it the same work goes well, or finds what the other did.</summary>
    Conflict,

    /// <summary>The connection broke, or the server is not there, or not yet.</summary>
    Passing,
}

/// <summary>
/// How often, and when, work is done again after a fault: the exponential strategy of EF's providers, for whole
/// transactions. A conflict is over as soon as the other has committed; a server that restarts takes seconds.
/// </summary>
internal static class Retries
{
    private const int MostForConflicts = 10;
    private const int MostForBreaks = 8;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public static TimeSpan? After(Fault fault, int attempt) =>
        fault switch
        {
            // The other has committed, or this would have waited for it.
            Fault.Conflict when attempt == 1 => TimeSpan.Zero,
            Fault.Conflict when attempt < MostForConflicts => Pause(TimeSpan.FromMilliseconds(2), attempt),
            Fault.Passing when attempt < MostForBreaks => Pause(attempt),
            _ => null,
        };

    /// <summary>How long to wait for a server that is away.</summary>
    public static TimeSpan Pause(int attempt) => Pause(TimeSpan.FromMilliseconds(50), Math.Min(attempt, 20));

    // With chance in it, or those who were in each other's way meet again.
    private static TimeSpan Pause(TimeSpan first, int attempt)
    {
        var pause = first * Math.Pow(2, attempt - 1) * (0.5 + Random.Shared.NextDouble());
        return pause < Longest ? pause : Longest;
    }
}
