using System.Diagnostics.Metrics;

namespace Platform.Extraction;

/// <summary>Metrics of where modules are served.</summary>
internal static class ExtractionDiagnostics
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Platform.Extraction";

    public static readonly Meter Meter = new(Name);

    /// <summary>A place as tags have it.</summary>
    public static string TagOf(Place place) => place == Place.InProcess ? "local" : "remote";
}
