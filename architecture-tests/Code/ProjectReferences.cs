using System.Text.Json;

namespace ArchitectureTests.Code;

/// <summary>The projects that a project references, as the last restore worked them out: conditions and imports are in it.</summary>
internal static class ProjectReferences
{
    /// <summary>Where a project names another: the line, or the file when an import does it.</summary>
    public static Place PlaceOf(string projectFile, string used) =>
        new(projectFile, Sources.LineWith(projectFile, $"{used}.csproj"));

    public static IReadOnlyList<string> Of(CodeAssembly assembly, Codebase code)
    {
        if (assembly.ProjectFile is null)
            return [];
        var folder = Path.GetDirectoryName(assembly.ProjectFile)!;
        var file = Path.Combine(folder, "obj", "project.assets.json");
        if (!File.Exists(file) && !File.Exists(file = Path.Combine(folder, "project.assets.json")))
            throw new UnreadableException(
                $"There is no {code.Relative(file)}; restore the solution, so that the references of its projects are known."
            );
        using var assets = JsonDocument.Parse(File.ReadAllBytes(file));
        return
        [
            .. assets
                .RootElement.GetProperty("project")
                .GetProperty("restore")
                .GetProperty("frameworks")
                .EnumerateObject()
                .Where(framework => framework.Value.TryGetProperty("projectReferences", out _))
                .SelectMany(framework => framework.Value.GetProperty("projectReferences").EnumerateObject())
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Name))
                .Distinct(StringComparer.Ordinal),
        ];
    }
}
