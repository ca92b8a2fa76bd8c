using Platform.Hosting;

namespace ArchitectureTests.RouteTables;

/// <summary>The routes of a module as its build has written them down, by mapping them.</summary>
internal static class Manifest
{
    public static string FileOf(CodeAssembly module) => $"{module.Name}.routes.json";

    /// <summary>Whether there must be one: an assembly in memory need not have any.</summary>
    public static bool IsNeeded(CodeAssembly module) => module.Definition.MainModule.FileName is { Length: > 0 };

    /// <summary>Null when there is none.</summary>
    public static RouteManifest? Of(CodeAssembly module, Codebase code)
    {
        var folder = IsNeeded(module)
            ? Path.GetDirectoryName(module.Definition.MainModule.FileName)!
            : code.FolderOf(module);
        var file = Path.Combine(folder, FileOf(module));
        return File.Exists(file) ? RouteManifest.FromJson(File.ReadAllText(file)) : null;
    }
}
