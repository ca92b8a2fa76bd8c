using System.Diagnostics.Metrics;
using Polly.CircuitBreaker;

namespace Platform.Extraction;

/// <summary>Metrics of where modules are served.</summary>
internal static class ExtractionDiagnostics
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Platform.Extraction";

    public static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "platform.placement.retries",
        description: "Requests that broke at one service and were given on."
    );

    private static readonly Counter<long> Fallbacks = Meter.CreateCounter<long>(
        "platform.placement.fallbacks",
        description: "Requests that the copy in process answered because no service could."
    );

    private static readonly Counter<long> BreakerChanges = Meter.CreateCounter<long>(
        "platform.placement.breaker.changes",
        description: "How often the circuit breaker of a service came into a state."
    );

    public static void BreakerIs(string module, CircuitState state) =>
        BreakerChanges.Add(1, new("module", module), new("state", state.ToString()));

    public static void Retried(string module) => Retries.Add(1, new KeyValuePair<string, object?>("module", module));

    public static void FellBack(string module) => Fallbacks.Add(1, new KeyValuePair<string, object?>("module", module));

    /// <summary>A place as tags have it.</summary>
    public static string TagOf(Place place) => place == Place.InProcess ? "local" : "remote";
}
