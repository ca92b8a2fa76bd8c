namespace Platform.Extraction;

/// <summary>The modules that this host answers for: those it is built with, and those that were taken out of it.</summary>
internal sealed class KnownModules(IEnumerable<Module> built, RemovedModules removed)
{
    /// <summary>Each of them, by name.</summary>
    public IReadOnlyList<KnownModule> All { get; } =
    [
        .. built
            .Select(module => new KnownModule(module.Name, IsBuiltIn: true))
            .Concat(removed.Manifests.Select(manifest => new KnownModule(manifest.Module, IsBuiltIn: false)))
            .OrderBy(module => module.Name, StringComparer.Ordinal),
    ];

    /// <summary>Their names, for a sentence.</summary>
    public string Names => string.Join(", ", All.Select(module => module.Name));

    /// <summary>The module of this name, in whatever case; null when there is none.</summary>
    public KnownModule? Find(string name) =>
        All.FirstOrDefault(module => string.Equals(module.Name, name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A module, and whether this process has a copy of it.</summary>
internal sealed record KnownModule(string Name, bool IsBuiltIn);
