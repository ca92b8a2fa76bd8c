using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Platform.Extraction;

/// <summary>What this process has served of each module, and where: over the last minute, and as a metric.</summary>
internal sealed class PlacementTraffic(TimeProvider clock)
{
    private static readonly Counter<long> Requests = ExtractionDiagnostics.Meter.CreateCounter<long>(
        "platform.placement.requests",
        description: "Requests by module and by the place that served them."
    );

    private readonly ConcurrentDictionary<string, Sides> modules = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Counts a call that was served, where it really was.</summary>
    public void Served(string module, Place place)
    {
        modules.GetOrAdd(module, static _ => new Sides()).On(place).Add(Second());
        if (Requests.Enabled)
        {
            Requests.Add(1, new("module", module), new("placement", ExtractionDiagnostics.TagOf(place)));
        }
    }

    /// <summary>How many calls each side has served in the last minute.</summary>
    public (long InProcess, long Extracted) LastMinute(string module) =>
        modules.TryGetValue(module, out var sides)
            ? (sides.On(Place.InProcess).Until(Second()), sides.On(Place.Extracted).Until(Second()))
            : (0, 0);

    // Begins above a minute, so that empty buckets, which say 0, are long ago.
    private uint Second() => (uint)(clock.GetTimestamp() / clock.TimestampFrequency) + 3600;

    private sealed class Sides
    {
        private readonly CountOfLastMinute inProcess = new();
        private readonly CountOfLastMinute extracted = new();

        public CountOfLastMinute On(Place place) => place == Place.InProcess ? inProcess : extracted;
    }
}
