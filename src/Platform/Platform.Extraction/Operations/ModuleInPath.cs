namespace Platform.Extraction;

/// <summary>The module that a path names, in whatever case.</summary>
internal static class ModuleInPath
{
    public static KnownModule Find(KnownModules modules, string name) =>
        modules.Find(name)
        ?? throw new Refused(404, "not-found", $"There is no module {name}: there are {modules.Names}.");
}
