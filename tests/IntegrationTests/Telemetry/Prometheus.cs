using System.Globalization;

namespace IntegrationTests.Telemetry;

/// <summary>
/// Metrics under the names that they have in Prometheus, behind a collector with <c>deploy/observability/collector.yaml</c>:
/// https://opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics.
/// </summary>
internal static class Prometheus
{
    private static readonly Dictionary<string, string> Units = new()
    {
        ["s"] = "seconds",
        ["ms"] = "milliseconds",
        ["By"] = "bytes",
        ["1"] = "ratio",
    };

    /// <summary>The names of its series: one, or those of a histogram.</summary>
    public static IEnumerable<string> NamesOf(Point point)
    {
        var name = NameOf(point);
        return point.Kind == "histogram" ? [$"{name}_bucket", $"{name}_sum", $"{name}_count"] : [name];
    }

    /// <summary>A series as it is written in PromQL: a histogram's count.</summary>
    public static string SeriesOf(Point point)
    {
        var labels = point
            .Tags.Append(new("service.name", point.Service))
            .Select(tag => $"{LabelOf(tag.Key)}=\"{tag.Value.Replace("\\", @"\\").Replace("\"", "\\\"")}\"");
        return $"{NamesOf(point).Last()}{{{string.Join(", ", labels)}}}";
    }

    public static string ValueOf(Point point) => point.Value.ToString("R", CultureInfo.InvariantCulture);

    private static string NameOf(Point point)
    {
        var name = LabelOf(point.Name);
        if (Units.TryGetValue(point.Unit, out var unit) && !(unit == "ratio" && point.Kind != "gauge"))
            name = name.EndsWith($"_{unit}", StringComparison.Ordinal) ? name : $"{name}_{unit}";
        return point is { Kind: "sum", OnlyGrows: true } ? $"{name}_total" : name;
    }

    private static string LabelOf(string key) => key.Replace('.', '_').Replace('-', '_');
}
