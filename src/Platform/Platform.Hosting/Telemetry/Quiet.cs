using System.Diagnostics;
using OpenTelemetry;

namespace Platform.Hosting;

/// <summary>
/// Leaves out what nobody would look for: probes of health, what modules do by the clock, and what the platform asks
/// other processes on its own behalf many times a second. What comes of it is left out with it, here and there.
/// </summary>
internal sealed class Quiet : BaseProcessor<Activity>
{
    public override void OnStart(Activity data)
    {
        if (
            data.ParentSpanId == default
            && (data.Kind is ActivityKind.Client or ActivityKind.Internal || IsOwnBusiness(data))
        )
        {
            data.IsAllDataRequested = false;
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }

    private static bool IsOwnBusiness(Activity span) =>
        span.Kind == ActivityKind.Server
        && span.GetTagItem("url.path") is string path
        && (
            path.StartsWith("/health", StringComparison.Ordinal)
            || path.StartsWith("/platform/", StringComparison.Ordinal)
        );
}
