using System.Globalization;
using Microsoft.AspNetCore.Http;
using Platform.Hosting;

namespace Platform.Grpc;

/// <summary>How long a caller waits, as it says in <c>grpc-timeout</c>: up to eight digits and a unit, <c>250m</c>.</summary>
internal static class Deadline
{
    private const string Header = "grpc-timeout";

    // More is as good as none, and more than a timer takes.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Null when the caller waits as long as it takes.</summary>
    /// <exception cref="GrpcFailure">It is no such time.</exception>
    public static TimeSpan? Of(HttpRequest request)
    {
        var header = request.Headers[Header];
        if (header.Count == 0)
            return null;
        return
            header is [{ Length: >= 2 and <= 9 } text]
            && long.TryParse(text.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && TicksOf(text[^1]) is { } unit
            ? Shorter(count * unit)
            : throw new GrpcFailure(
                GrpcCode.InvalidArgument,
                $"{Header} takes up to eight digits and a unit, such as 250m."
            );
    }

    private static TimeSpan Shorter(double ticks) => ticks < Longest.Ticks ? TimeSpan.FromTicks((long)ticks) : Longest;

    private static double? TicksOf(char unit) =>
        unit switch
        {
            'H' => TimeSpan.TicksPerHour,
            'M' => TimeSpan.TicksPerMinute,
            'S' => TimeSpan.TicksPerSecond,
            'm' => TimeSpan.TicksPerMillisecond,
            'u' => TimeSpan.TicksPerMicrosecond,
            'n' => 1.0 / TimeSpan.NanosecondsPerTick,
            _ => null,
        };
}
