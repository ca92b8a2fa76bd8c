using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Platform.Extraction;

/// <summary>What this process has served of each module, and where: over the last minute, and as a metric.</summary>
internal sealed class PlacementTraffic(TimeProvider clock)
{
    private static readonly Counter<long> Requests = ExtractionDiagnostics.Meter.CreateCounter<long>(
        "platform.placement.requests",
        description: "Requests by module and by the place that served them."
    );

    private static readonly Counter<long> Messages = ExtractionDiagnostics.Meter.CreateCounter<long>(
        "platform.placement.messages",
        description: "Messages by module and by the place that took them."
    );

    private readonly ConcurrentDictionary<string, Sides> requests = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Sides> messages = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Counts a call that was served, where it really was.</summary>
    public void Served(string module, Place place)
    {
        Count(requests, module, place);
        if (Activity.Current is { Recorded: true } request)
        {
            request.SetTag("module.callee", module);
            request.SetTag("module.placement", ExtractionDiagnostics.TagOf(place));
        }

        if (Requests.Enabled)
        {
            Requests.Add(1, new("module", module), new("placement", ExtractionDiagnostics.TagOf(place)));
        }
    }

    /// <summary>Counts a message that was handled in this process, or stored by a service.</summary>
    public void Delivered(string module, Place place)
    {
        Count(messages, module, place);
        if (Messages.Enabled)
        {
            Messages.Add(1, new("module", module), new("placement", ExtractionDiagnostics.TagOf(place)));
        }
    }

    /// <summary>How many calls each side has served in the last minute.</summary>
    public (long InProcess, long Extracted) LastMinute(string module) => LastMinute(requests, module);

    /// <summary>How many messages each side has taken in the last minute.</summary>
    public (long InProcess, long Extracted) MessagesOfLastMinute(string module) => LastMinute(messages, module);

    private void Count(ConcurrentDictionary<string, Sides> what, string module, Place place) =>
        what.GetOrAdd(module, static _ => new Sides()).On(place).Add(Second());

    private (long InProcess, long Extracted) LastMinute(ConcurrentDictionary<string, Sides> what, string module) =>
        what.TryGetValue(module, out var sides)
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
