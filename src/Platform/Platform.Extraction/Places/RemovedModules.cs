using System.Reflection;

namespace Platform.Extraction;

/// <summary>The modules whose code was taken out of this host; their manifests say what they have.</summary>
internal sealed class RemovedModules(IReadOnlyList<RouteManifest> manifests)
{
    /// <summary>The value of the assembly metadata whose key is the name of a module that was taken out.</summary>
    public const string MetadataValue = "RemovedModule";

    public IReadOnlyList<RouteManifest> Manifests => manifests;

    public bool Any => manifests.Count > 0;

    /// <summary>Who in them handles what.</summary>
    public Topology Topology { get; } = new(manifests.SelectMany(manifest => manifest.Handlers));

    /// <summary>Those that the running application was built without.</summary>
    /// <exception cref="StartRefusedException">A manifest is not there.</exception>
    public static RemovedModules OfApplication() =>
        new([
            .. (Assembly.GetEntryAssembly()?.GetCustomAttributes<AssemblyMetadataAttribute>() ?? [])
                .Where(metadata => metadata.Value == MetadataValue)
                .Select(metadata => Read(metadata.Key)),
        ]);

    private static RouteManifest Read(string module)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{module}.routes.json");
        return File.Exists(file)
            ? RouteManifest.FromJson(File.ReadAllText(file))
            : throw new StartRefusedException(
                $"{file} is not there: build the host again, it writes what {module} has."
            );
    }
}
