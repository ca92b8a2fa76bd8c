using System.Collections.Immutable;
using System.Globalization;

namespace Reporting;

/// <summary>
/// How long orders wait, in steps of 1, 2, 5, 10 … milliseconds: enough to say within what time half of them were
/// confirmed, from a handful of rows.
/// </summary>
internal static class Waits
{
    private static readonly ImmutableArray<long> Steps = [1, 2, 5];

    /// <summary>The first step that is not shorter.</summary>
    public static string Key(TimeSpan wait)
    {
        var milliseconds = Math.Max(1, (long)Math.Ceiling(wait.TotalMilliseconds));
        for (long ten = 1; ; ten *= 10)
            foreach (var step in Steps)
                if (step * ten >= milliseconds)
                    return (step * ten).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Within how many seconds half of them were over; null when there are none.</summary>
    public static double? Half(IEnumerable<(string Key, long Orders)> waits)
    {
        var sorted = waits
            .Select(wait => (Milliseconds: long.Parse(wait.Key, CultureInfo.InvariantCulture), wait.Orders))
            .OrderBy(wait => wait.Milliseconds)
            .ToList();
        var left = (sorted.Sum(wait => wait.Orders) + 1) / 2;
        foreach (var (milliseconds, orders) in sorted)
            if ((left -= orders) <= 0)
                return milliseconds / 1000.0;
        return null;
    }
}
