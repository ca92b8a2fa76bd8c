using Mono.Cecil.Cil;

namespace ArchitectureTests.Code;

/// <summary>Assemblies, read from a folder or from memory, and found there when another one mentions them.</summary>
internal sealed class AssemblyFolder : IAssemblyResolver
{
    private readonly Dictionary<string, AssemblyDefinition> read = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> paths = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="folders">Looked into in this order; the assemblies of this process come last.</param>
    public AssemblyFolder(params IEnumerable<string> folders)
    {
        foreach (var path in folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll")))
            paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        foreach (var path in Trusted)
            paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);
    }

    /// <summary>The assemblies that this process was started with, the framework's among them.</summary>
    public static IReadOnlyList<string> Trusted { get; } =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    public string? PathOf(string name) => paths.GetValueOrDefault(name);

    public AssemblyDefinition Read(string name) =>
        Find(name) ?? throw new AssemblyResolutionException(new AssemblyNameReference(name, new Version()));

    /// <summary>Takes an assembly that was compiled a moment ago.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="symbols">Its symbols; null when it was compiled without.</param>
    public AssemblyDefinition Add(byte[] assembly, byte[]? symbols)
    {
        var parameters = new ReaderParameters { AssemblyResolver = this };
        if (symbols is not null)
        {
            parameters.ReadSymbols = true;
            parameters.SymbolStream = new MemoryStream(symbols);
            parameters.SymbolReaderProvider = new PortablePdbReaderProvider();
        }
        var definition = AssemblyDefinition.ReadAssembly(new MemoryStream(assembly), parameters);
        return read[definition.Name.Name] = definition;
    }

    public AssemblyDefinition Resolve(AssemblyNameReference name) =>
        Find(name.Name) ?? throw new AssemblyResolutionException(name);

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

    public void Dispose()
    {
        foreach (var assembly in read.Values)
            assembly.Dispose();
    }

    private AssemblyDefinition? Find(string name)
    {
        lock (read)
        {
            if (read.TryGetValue(name, out var known))
                return known;
            if (!paths.TryGetValue(name, out var path))
                return null;
            var parameters = new ReaderParameters
            {
                AssemblyResolver = this,
                ReadSymbols = true,
                SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false),
            };
            return read[name] = AssemblyDefinition.ReadAssembly(path, parameters);
        }
    }
}
