using System.Text.Json;

namespace Gateway.Replays;

/// <summary>One replay: latencies in milliseconds from POST to confirmed; processor and memory of host and services together.</summary>
internal sealed record ReplayFigures(
    int Orders,
    double PerSecond,
    double P50,
    double P99,
    double ProcessorSeconds,
    double PeakMegabytes
)
{
    public double ProcessorPerOrder => 1000 * ProcessorSeconds / Orders;

    /// <summary>What the replay reports, with what the shop's processes have used meanwhile.</summary>
    public static ReplayFigures Of(string report, TimeSpan processor, long memory)
    {
        using var file = File.OpenRead(report);
        using var json = JsonDocument.Parse(file);
        var orders = json.RootElement.GetProperty("orders");
        return new ReplayFigures(
            orders.GetProperty("confirmed").GetInt32(),
            orders.GetProperty("perSecond").GetDouble(),
            orders.GetProperty("p50").GetDouble(),
            orders.GetProperty("p99").GetDouble(),
            processor.TotalSeconds,
            memory / 1e6
        );
    }
}
