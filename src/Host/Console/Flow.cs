using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Platform.Messaging;

namespace Monolith.Console;

/// <summary>
/// What goes from module to module, as this process sees it: read from the bus's own metric, so that nothing is counted
/// when nobody looks, which is everywhere but in Development.
/// </summary>
internal sealed class Flow : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<(string From, string To), Ticks> ways = [];
    private readonly ConcurrentDictionary<string, Ticks> arrivals = [];
    private readonly ConcurrentDictionary<(string Module, string Message), Ticks> heard = [];
    private readonly ConcurrentDictionary<string, bool> remote = [];
    private readonly TimeProvider clock;

    public Flow(TimeProvider clock)
    {
        this.clock = clock;
        listener.InstrumentPublished = static (instrument, here) =>
        {
            if (instrument.Meter.Name == MessagingDiagnostics.Name && instrument.Name == "messaging.process.duration")
                here.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => Count(tags));
        listener.Start();
    }

    /// <summary>Messages and questions from one module to another; from outside, the name is empty.</summary>
    public IEnumerable<((string From, string To) Way, long PerSecond, long Total)> Ways =>
        ways.Select(way => (way.Key, way.Value.PerSecond(clock), way.Value.Total));

    /// <summary>Modules that something has come to, wherever they are.</summary>
    public IEnumerable<string> Modules => arrivals.Keys;

    /// <summary>What has come to a module.</summary>
    public (long PerSecond, long Total) To(string module) =>
        arrivals.TryGetValue(module, out var ticks) ? (ticks.PerSecond(clock), ticks.Total) : (0, 0);

    /// <summary>How often something has been told: as often as the module that has heard the most of it was.</summary>
    public long Told(string message) =>
        heard.Where(one => one.Key.Message == message).Select(one => one.Value.Total).DefaultIfEmpty().Max();

    /// <summary>Whether the last that came to a module went to a service.</summary>
    public bool IsRemote(string module) => remote.GetValueOrDefault(module);

    public void Dispose() => listener.Dispose();

    private void Count(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string from = "",
            to = "",
            message = "",
            placement = "";
        foreach (var tag in tags)
        {
            switch (tag.Key)
            {
                case "module.caller":
                    from = (string)tag.Value!;
                    break;
                case "module.callee":
                    to = (string)tag.Value!;
                    break;
                case "module.placement":
                    placement = (string)tag.Value!;
                    break;
                case "messaging.destination.name":
                    message = (string)tag.Value!;
                    break;
                case "error.type" when tag.Value is not null:
                    return;
            }
        }

        if (from != to)
            ways.GetOrAdd((from, to), static _ => new Ticks()).Count(clock);
        arrivals.GetOrAdd(to, static _ => new Ticks()).Count(clock);
        heard.GetOrAdd((to, message), static _ => new Ticks()).Count(clock);
        remote[to] = placement == "remote";
    }

    /// <summary>A count, and its rate over the last whole seconds.</summary>
    private sealed class Ticks
    {
        private const int Seconds = 3;
        private readonly Lock turn = new();
        private readonly long[] recent = new long[Seconds + 1];
        private long second;

        public long Total { get; private set; }

        public void Count(TimeProvider clock)
        {
            lock (turn)
            {
                Advance(clock);
                recent[second % recent.Length]++;
                Total++;
            }
        }

        /// <summary>Rounded up: something is more than nothing.</summary>
        public long PerSecond(TimeProvider clock)
        {
            lock (turn)
            {
                Advance(clock);
                return (recent.Sum() + Seconds - 1) / Seconds;
            }
        }

        private void Advance(TimeProvider clock)
        {
            var now = clock.GetTimestamp() / clock.TimestampFrequency;
            for (var passed = Math.Min(now - second, recent.Length); passed > 0; passed--)
                recent[(now - passed + 1) % recent.Length] = 0;
            second = now;
        }
    }
}
