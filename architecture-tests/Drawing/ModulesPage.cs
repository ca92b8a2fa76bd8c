using System.Globalization;
using System.Text;
using ArchitectureTests.Dependencies;

namespace ArchitectureTests.Drawing;

/// <summary>The page <c>docs/modules.md</c>: who talks to whom, drawn from what the modules declare and do.</summary>
internal static class ModulesPage
{
    public static string PathIn(Codebase code) => Path.Combine(code.Root, "docs", "modules.md");

    public static string Draw(Codebase code)
    {
        var modules = ModuleDeclaration.In(code).OrderBy(its => its.Module.Module, StringComparer.Ordinal).ToList();
        var page = new StringBuilder(
            """
            # The modules, and who talks to whom

            Drawn by `dotnet run --project architecture-tests -- draw` from the modules' project files and compiled code; a test
            fails when it is stale. A solid arrow sends commands or asks questions; these form no ring. A dotted one hears
            events; it may point back.

            ```mermaid
            flowchart LR

            """
        );
        foreach (var its in modules)
            page.Append(CultureInfo.InvariantCulture, $"    {its.Module.Module}\n");
        foreach (var its in modules)
        foreach (var line in its.Dependencies)
            page.Append(
                line.Kind == DependencyKind.Asks
                    ? $"    {its.Module.Module} --> {line.On}\n"
                    : $"    {line.On} -.-> {its.Module.Module}\n"
            );
        page.Append("```\n");
        foreach (var its in modules)
            Describe(its, code, page);
        return page.ToString();
    }

    private static void Describe(ModuleDeclaration its, Codebase code, StringBuilder page)
    {
        var module = its.Module.Module!;
        var own = Message.In(code).Where(message => message.Module == module).ToList();
        page.Append(CultureInfo.InvariantCulture, $"\n## {module}\n\nOwner: `{its.Owner}`.\n");
        List(
            page,
            "Answers",
            own.Where(m => !m.IsEvent && m.Type.Assembly.Part == Part.Contracts).Select(m => m.Type.Definition.Name)
        );
        List(page, "Publishes", own.Where(m => m.IsEvent).Select(m => m.Alias ?? m.Type.Definition.Name));
        if (its.Dependencies is [])
            return;
        page.Append("\n| | whom | what | because |\n|---|---|---|---|\n");
        foreach (var line in its.Dependencies)
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {line.Kind.ToString().ToLowerInvariant()} | {line.On} | {What(module, line, code)} | {line.Because} |\n"
            );
    }

    private static string What(string module, DeclaredDependency line, Codebase code) =>
        string.Join(
            ", ",
            Dependency
                .In(code)
                .Where(its => its.From == module && its.On == line.On && its.Kind == line.Kind)
                .Select(its => $"`{its.Subject}`")
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );

    private static void List(StringBuilder page, string verb, IEnumerable<string> names)
    {
        var sorted = names.Order(StringComparer.Ordinal).Select(name => $"`{name}`").ToList();
        if (sorted.Count > 0)
            page.Append(CultureInfo.InvariantCulture, $"{verb} {string.Join(", ", sorted)}.\n");
    }
}
