using Microsoft.Extensions.Configuration;
using Platform.Data;

namespace Platform.Hosting;

/// <summary>
/// Where traces, metrics and logs go, by the standard settings of OpenTelemetry (<c>OTEL_…</c>), which may stand wherever
/// settings stand. What is not read here, the exporter reads by itself.
/// </summary>
internal sealed class TelemetrySettings
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private static readonly TimeSpan UnlessSaid = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(10);

    private TelemetrySettings(IConfiguration settings)
    {
        (Traces, Metrics, Logs) = (IsSent("TRACES"), IsSent("METRICS"), IsSent("LOGS"));
        Interval = Milliseconds(settings, "OTEL_METRIC_EXPORT_INTERVAL") ?? UnlessSaid;

        bool IsSent(string signal)
        {
            Check(settings, Endpoint.Replace("OTLP", $"OTLP_{signal}", StringComparison.Ordinal));
            return settings[$"OTEL_{signal}_EXPORTER"] switch
            {
                null or "" or "otlp" => true,
                "none" => false,
                var other => throw new StartRefusedException(
                    $"OTEL_{signal}_EXPORTER has \"{other}\": there are otlp and none."
                ),
            };
        }
    }

    public bool Traces { get; }

    public bool Metrics { get; }

    public bool Logs { get; }

    /// <summary>How often metrics are sent.</summary>
    public TimeSpan Interval { get; }

    /// <summary>How often health is looked at for them: not more often than once a second.</summary>
    public TimeSpan HealthEvery => TimeSpan.FromSeconds(Math.Clamp(Interval.TotalSeconds, 1, Often.TotalSeconds));

    /// <summary>Null when nothing is to be sent: no endpoint is set.</summary>
    /// <exception cref="StartRefusedException">A setting cannot be used.</exception>
    public static TelemetrySettings? From(IConfiguration settings)
    {
        if (string.IsNullOrWhiteSpace(settings[Endpoint]) || IsTrue(settings["OTEL_SDK_DISABLED"]))
            return null;
        Check(settings, Endpoint);
        return settings[Protocol] is null or "" or "grpc" or "http/protobuf"
            ? new TelemetrySettings(settings)
            : throw new StartRefusedException(
                $"{Protocol} has \"{settings[Protocol]}\": there are grpc and http/protobuf."
            );
    }

    private static void Check(IConfiguration settings, string name)
    {
        if (
            settings[name] is { Length: > 0 } text
            && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        )
            throw new StartRefusedException(
                $"{name} has \"{text}\", which is not an address such as http://localhost:4317."
            );
    }

    private static TimeSpan? Milliseconds(IConfiguration settings, string name) =>
        settings[name] is not { Length: > 0 } text ? null
        : int.TryParse(text, out var count) && count > 0 ? TimeSpan.FromMilliseconds(count)
        : throw new StartRefusedException($"{name} has \"{text}\", which is not a number of milliseconds.");

    private static bool IsTrue(string? text) => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
}
