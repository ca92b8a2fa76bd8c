using System.Collections.Concurrent;
using System.Reflection;

namespace ArchitectureTests.Code;

/// <summary>What is checked: assemblies and their parts, their sources beside them, and what else is written about them.</summary>
internal sealed class Codebase(
    string root,
    IReadOnlyList<CodeAssembly> assemblies,
    AssemblyFolder folder,
    Func<CodeAssembly, Assembly> load
) : IDisposable
{
    private readonly ConcurrentDictionary<MethodInfo, object> known = new();

    /// <summary>The folder that all of it lies in.</summary>
    public string Root => root;

    public IReadOnlyList<CodeAssembly> Assemblies => assemblies;

    /// <summary>The schemas of each module, when a configuration says them; null when the models do.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Schemas { get; init; }

    /// <summary>Whether an assembly is the framework's or a package's; of another code base that is not known.</summary>
    public Func<string, bool> ComesFromElsewhere { get; init; } = static _ => true;

    public IEnumerable<CodeAssembly> Modules => Of(Part.Module);

    public IEnumerable<string> ModuleNames =>
        Modules.Select(module => module.Module!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    public IEnumerable<CodeAssembly> Of(Part part) => assemblies.Where(assembly => assembly.Part == part);

    /// <summary>What <paramref name="find"/> finds here, looked for once.</summary>
    public IReadOnlyList<T> Once<T>(Func<Codebase, IEnumerable<T>> find) =>
        (IReadOnlyList<T>)known.GetOrAdd(find.Method, _ => find(this).ToList());

    public CodeAssembly? Find(string name) => assemblies.FirstOrDefault(assembly => assembly.Name == name);

    /// <summary>Whether that is no part of this, and nothing that was written beside it.</summary>
    public bool IsOutside(string name) => Find(name) is null && ComesFromElsewhere(name);

    /// <summary>The same assembly, loaded to be run; for what only running code can tell, such as EF Core's model.</summary>
    public Assembly Load(CodeAssembly assembly) => load(assembly);

    /// <summary>The same for a type.</summary>
    public Type Load(CodeType type) =>
        load(type.Assembly).GetType(type.Definition.FullName.Replace('/', '+'), throwOnError: true)!;

    /// <summary>The folder that an assembly is written in.</summary>
    public string FolderOf(CodeAssembly assembly) =>
        assembly.ProjectFile is { } project ? Path.GetDirectoryName(project)! : Path.Combine(root, assembly.Name);

    /// <summary>A path from the root on.</summary>
    public string Relative(string path) =>
        Path.IsPathRooted(path) && path.StartsWith(root, StringComparison.Ordinal)
            ? Path.GetRelativePath(root, path)
            : path;

    public void Dispose() => folder.Dispose();
}
