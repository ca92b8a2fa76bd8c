using OpenTelemetry.Resources;

namespace Platform.Hosting;

/// <summary>Who sends telemetry: the name of the service, its version and the process.</summary>
internal sealed class ThisProcess(string service, string version, Guid instance) : IResourceDetector
{
    public Resource Detect() =>
        new(
            new Dictionary<string, object>
            {
                ["service.name"] = service,
                ["service.version"] = version,
                ["service.instance.id"] = instance.ToString(),
            }
        );
}
