using System.Reflection;

namespace ArchitectureTests.Code;

/// <summary>This solution: its folders say which assembly plays which part.</summary>
internal static class Solution
{
    public const string File = "Monolith.sln";

    /// <summary>The folder of the solution, above the program that runs.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Reads the assemblies beside this program, which its build has put there.</summary>
    public static Codebase Read()
    {
        var folder = new AssemblyFolder(AppContext.BaseDirectory);
        var assemblies = Projects(Root)
            .Select(project => new CodeAssembly(
                folder.Read(Path.GetFileNameWithoutExtension(project.File)),
                project.Part,
                project.Module,
                project.File
            ))
            .ToList();
        return new Codebase(Root, assemblies, folder, assembly => Assembly.Load(assembly.Name))
        {
            ComesFromElsewhere = Elsewhere.In(Root).Contains,
        };
    }

    /// <summary>The projects below <c>src</c>, found by their folders.</summary>
    public static IEnumerable<(string File, Part Part, string? Module)> Projects(string root)
    {
        foreach (var file in ProjectFiles(Path.Combine(root, "src", "Modules")))
        {
            var module = Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file)))!;
            var isContracts = file.EndsWith(".Contracts.csproj", StringComparison.Ordinal);
            yield return (file, isContracts ? Part.Contracts : Part.Module, module);
        }
        foreach (var file in ProjectFiles(Path.Combine(root, "src", "Platform")))
            yield return (file, Part.Platform, null);
        foreach (var file in ProjectFiles(Path.Combine(root, "src", "Host")))
            yield return (file, Part.Host, null);
        foreach (var file in ProjectFiles(Path.Combine(root, "src", "Extracted")))
            yield return (file, Part.Extracted, Path.GetFileName(Path.GetDirectoryName(file)));
    }

    private static IEnumerable<string> ProjectFiles(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories)
                .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
            : [];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, File)))
                return folder.FullName;
        throw new InvalidOperationException($"There is no {File} above {AppContext.BaseDirectory}.");
    }
}
