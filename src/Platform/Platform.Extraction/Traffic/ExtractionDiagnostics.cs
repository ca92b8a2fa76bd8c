using System.Diagnostics;
using System.Diagnostics.Metrics;
using Polly.CircuitBreaker;

namespace Platform.Extraction;

/// <summary>Spans and metrics of where modules are served.</summary>
internal static class ExtractionDiagnostics
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Platform.Extraction";

    public static readonly Meter Meter = new(Name);

    private static readonly ActivitySource Source = new(Name);

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

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "platform.placement.duration",
        "s",
        "How long a request took, by module and by the place that served it."
    );

    /// <summary>Whether anybody wants to know how long requests take.</summary>
    public static bool IsTimed => Duration.Enabled;

    public static void Took(string module, Place place, TimeSpan time) =>
        Duration.Record(time.TotalSeconds, new("module", module), new("placement", TagOf(place)));

    public static void BreakerIs(string module, CircuitState state) =>
        BreakerChanges.Add(1, new("module", module), new("state", state.ToString()));

    public static void Retried(string module) => Retries.Add(1, new KeyValuePair<string, object?>("module", module));

    public static void FellBack(string module) => Fallbacks.Add(1, new KeyValuePair<string, object?>("module", module));

    /// <summary>A request on its way to a service; null when nobody listens.</summary>
    public static Activity? StartHop(string module, string method)
    {
        if (!Source.HasListeners())
            return null;
        var hop = Source.StartActivity($"{method} {module}", ActivityKind.Client);
        hop?.SetTag("module.caller", ServiceTokens.Host);
        hop?.SetTag("module.callee", module);
        hop?.SetTag("module.placement", TagOf(Place.Extracted));
        return hop;
    }

    /// <summary>A place as tags have it.</summary>
    public static string TagOf(Place place) => place == Place.InProcess ? "local" : "remote";
}
