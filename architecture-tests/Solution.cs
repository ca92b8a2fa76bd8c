using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ArchitectureTests;

/// <summary>The solution as folders and as compiled assemblies.</summary>
internal static class Solution
{
    /// <summary>The modules, found by their folders.</summary>
    public static IReadOnlyList<string> Modules { get; } =
    [.. Directory.GetDirectories(Path.Combine(Root, "src", "Modules")).Select(d => Path.GetFileName(d)).Order()];

    /// <summary>The projects of Platform, found by their folders.</summary>
    public static IReadOnlyList<string> Platform { get; } =
    [.. Directory.GetDirectories(Path.Combine(Root, "src", "Platform")).Select(d => Path.GetFileName(d)).Order()];

    private static string Root => _root ??= FindRoot();

    private static string? _root;

    /// <summary>The names of the assemblies of this solution that an assembly was compiled against.</summary>
    public static IReadOnlyList<string> ReferencesOf(string assembly)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"));
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        return
        [
            .. metadata
                .AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name))
                .Where(IsOurs),
        ];
    }

    private static bool IsOurs(string name) =>
        name == "Host" || Platform.Contains(name) || Modules.Any(m => name == m || name == $"{m}.Contracts");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Monolith.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException(
            $"No Monolith.sln above {AppContext.BaseDirectory}; {Assembly.GetExecutingAssembly().GetName().Name} reads the sources from there."
        );
    }
}
