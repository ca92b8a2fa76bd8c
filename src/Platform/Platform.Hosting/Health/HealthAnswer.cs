using System.Text.Json.Serialization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Platform.Hosting;

/// <summary>The health of the process as monitors read it.</summary>
internal sealed record HealthAnswer(
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        SortedDictionary<string, HealthOfOne>? Checks
)
{
    public static HealthAnswer Of(HealthReport report) =>
        new(
            NameOf(report.Status),
            new SortedDictionary<string, HealthOfOne>(
                report.Entries.ToDictionary(
                    entry => entry.Key,
                    entry => new HealthOfOne(NameOf(entry.Value.Status), DetailsOf(entry.Value))
                ),
                StringComparer.Ordinal
            )
        );

    private static string NameOf(HealthStatus status) => status.ToString().ToLowerInvariant();

    private static SortedDictionary<string, string?> DetailsOf(HealthReportEntry entry)
    {
        var details = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in entry.Data)
        {
            details[name] = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
        }

        if (entry.Description is not null)
        {
            details["message"] = entry.Description;
        }

        return details;
    }
}

/// <summary>The health of one thing that the process needs.</summary>
internal sealed record HealthOfOne(string Status, SortedDictionary<string, string?> Details);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;
