using System.Globalization;
using System.Text.Json;

namespace IntegrationTests.Telemetry;

/// <summary>A span, as it arrived.</summary>
internal sealed record Span(
    string Service,
    string Source,
    string Name,
    string Kind,
    string Trace,
    string Id,
    string? Parent,
    bool IsError,
    IReadOnlyDictionary<string, string> Tags
);

/// <summary>A value of a metric, as it arrived last. <c>Kind</c> is gauge, sum or histogram; a histogram's value is its count.</summary>
internal sealed record Point(
    string Service,
    string Name,
    string Unit,
    string Kind,
    bool OnlyGrows,
    IReadOnlyDictionary<string, string> Tags,
    double Value
);

/// <summary>A line of a log, as it arrived.</summary>
internal sealed record LogLine(string Service, string Category, string? Trace, string Text);

/// <summary>Reads requests of OTLP in the JSON that the receiver makes of them.</summary>
internal static class Received
{
    public static IEnumerable<Span> Spans(JsonElement request) =>
        from resource in Items(request, "resourceSpans")
        from scope in Items(resource, "scopeSpans")
        from span in Items(scope, "spans")
        select new Span(
            Service(resource),
            scope.GetProperty("scope").GetProperty("name").GetString()!,
            span.GetProperty("name").GetString()!,
            span.GetProperty("kind").GetString()!["SPAN_KIND_".Length..],
            span.GetProperty("traceId").GetString()!,
            span.GetProperty("spanId").GetString()!,
            Text(span, "parentSpanId"),
            span.TryGetProperty("status", out var status) && Text(status, "code") == "STATUS_CODE_ERROR",
            Tags(span)
        );

    public static IEnumerable<Point> Points(JsonElement request) =>
        from resource in Items(request, "resourceMetrics")
        from scope in Items(resource, "scopeMetrics")
        from metric in Items(scope, "metrics")
        from kind in new[] { "gauge", "sum", "histogram" }
        where metric.TryGetProperty(kind, out _)
        from point in Items(metric.GetProperty(kind), "dataPoints")
        select new Point(
            Service(resource),
            metric.GetProperty("name").GetString()!,
            Text(metric, "unit") ?? "",
            kind,
            metric.GetProperty(kind).TryGetProperty("isMonotonic", out var grows) && grows.GetBoolean(),
            Tags(point),
            double.Parse(
                Text(point, "count") ?? Text(point, "asInt") ?? point.GetProperty("asDouble").GetRawText(),
                CultureInfo.InvariantCulture
            )
        );

    public static IEnumerable<LogLine> Logs(JsonElement request) =>
        from resource in Items(request, "resourceLogs")
        from scope in Items(resource, "scopeLogs")
        from line in Items(scope, "logRecords")
        select new LogLine(
            Service(resource),
            scope.GetProperty("scope").GetProperty("name").GetString()!,
            Text(line, "traceId"),
            Value(line.GetProperty("body"))
        );

    private static string Service(JsonElement resource) => Tags(resource.GetProperty("resource"))["service.name"];

    private static Dictionary<string, string> Tags(JsonElement of) =>
        Items(of, "attributes")
            .ToDictionary(tag => tag.GetProperty("key").GetString()!, tag => Value(tag.GetProperty("value")));

    private static string Value(JsonElement value) =>
        value.EnumerateObject().Select(one => one.Value.ToString()).FirstOrDefault("");

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ToString() is { Length: > 0 } text ? text : null;

    private static JsonElement[] Items(JsonElement of, string name) =>
        of.TryGetProperty(name, out var items) ? [.. items.EnumerateArray()] : [];
}
