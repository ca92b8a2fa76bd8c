using System.Text.Json;

namespace ArchitectureTests.Code;

/// <summary>The assemblies that nobody here has written: the framework's, those of packages, and the stand-ins for packages.</summary>
internal static class Elsewhere
{
    private static readonly string Program = typeof(Elsewhere).Assembly.GetName().Name!;

    public static IReadOnlySet<string> In(string root) =>
        OfTheFramework().Concat(OfPackages(root)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> OfTheFramework() =>
        AssemblyFolder
            .Trusted.Where(path => !path.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path));

    // This program references every project, so what it runs with says which of it came in a package.
    private static IEnumerable<string> OfPackages(string root)
    {
        var standIns = StandIns(root).ToHashSet(StringComparer.Ordinal);
        using var dependencies = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, $"{Program}.deps.json"))
        );
        var packages = dependencies
            .RootElement.GetProperty("libraries")
            .EnumerateObject()
            .Where(library =>
                // A reference is an assembly that was taken out of its package.
                library.Value.GetProperty("type").GetString()
                    is "package"
                        or "reference"
                || standIns.Contains(library.Name.Split('/')[0])
            )
            .Select(library => library.Name)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. standIns,
            .. from target in dependencies.RootElement.GetProperty("targets").EnumerateObject()
            from library in target.Value.EnumerateObject()
            where packages.Contains(library.Name) && library.Value.TryGetProperty("runtime", out _)
            from file in library.Value.GetProperty("runtime").EnumerateObject()
            select Path.GetFileNameWithoutExtension(file.Name),
        ];
    }

    private static IEnumerable<string> StandIns(string root) =>
        Directory
            .EnumerateFiles(Path.Combine(root, "eng", "shims"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file));
}
