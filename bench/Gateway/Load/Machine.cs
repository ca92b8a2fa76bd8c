using System.Globalization;

namespace Gateway.Load;

/// <summary>The whole machine's processors, as Linux counts them.</summary>
internal static class Machine
{
    // What /proc counts in, on every Linux that matters.
    private const double TicksPerSecond = 100;

    /// <summary>How long they have been busy since the start, with whatever; null where that cannot be read.</summary>
    public static TimeSpan? Busy
    {
        get
        {
            if (!File.Exists("/proc/stat"))
                return null;
            using var file = File.OpenText("/proc/stat");
            var ticks = file.ReadLine()!
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]
                .Select(text => long.Parse(text, CultureInfo.InvariantCulture))
                .ToArray();
            // user nice system idle iowait irq softirq
            return TimeSpan.FromSeconds((ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6]) / TicksPerSecond);
        }
    }
}
