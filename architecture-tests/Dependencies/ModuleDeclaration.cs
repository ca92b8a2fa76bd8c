using System.Xml;
using System.Xml.Linq;

namespace ArchitectureTests.Dependencies;

/// <summary>
/// What a module's project says of it: who owns it, whom it asks (commands and questions) and whom it hears (events),
/// each with its reason. The build makes the references from the same lines.
/// </summary>
internal sealed record ModuleDeclaration(
    CodeAssembly Module,
    string? Owner,
    IReadOnlyList<DeclaredDependency> Dependencies
)
{
    public string File => Module.ProjectFile!;

    /// <summary>The declarations of all modules that have a project.</summary>
    public static IEnumerable<ModuleDeclaration> In(Codebase code) =>
        code.Modules.Where(module => module.ProjectFile is not null).Select(Read);

    public bool Declares(string module, DependencyKind kind) =>
        Dependencies.Any(its => its.On == module && (its.Kind == kind || kind == DependencyKind.Uses));

    private static ModuleDeclaration Read(CodeAssembly module)
    {
        var project = XDocument.Load(module.ProjectFile!, LoadOptions.SetLineInfo);
        return new ModuleDeclaration(
            module,
            project.Descendants("Owner").Select(owner => owner.Value.Trim()).FirstOrDefault(),
            [.. Of(project, "Asks", DependencyKind.Asks, module), .. Of(project, "Hears", DependencyKind.Hears, module)]
        );
    }

    private static IEnumerable<DeclaredDependency> Of(
        XDocument project,
        string element,
        DependencyKind kind,
        CodeAssembly module
    ) =>
        project
            .Descendants(element)
            .Select(line => new DeclaredDependency(
                kind,
                (string?)line.Attribute("Include") ?? "",
                ((string?)line.Attribute("Because") ?? "").Trim(),
                new Place(module.ProjectFile!, ((IXmlLineInfo)line).LineNumber)
            ));
}

/// <summary>One line of it.</summary>
internal sealed record DeclaredDependency(DependencyKind Kind, string On, string Because, Place Where);
