using System.Runtime.Loader;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace ArchitectureTests.Samples;

/// <summary>Compiles a sample's folders to assemblies, in memory, as the solution's build would.</summary>
internal static class SampleCompiler
{
    /// <summary>What the props of the modules give each source.</summary>
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Platform.Contracts;
        global using Platform.Data;
        global using Platform.Hosting;
        global using Platform.Messaging;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.EntityFrameworkCore;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        """;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable
    );

    private static readonly HashSet<string> ModulesAndHost =
    [
        .. Solution
            .Projects(Solution.Root)
            .Where(project => project.Module is not null)
            .Select(project => Path.GetFileNameWithoutExtension(project.File)),
        "Host",
    ];

    /// <summary>What a sample may use: all but the shop's own modules.</summary>
    public static readonly IReadOnlyList<MetadataReference> References =
    [
        .. AssemblyFolder
            .Trusted.Where(path => !IsOfAModule(Path.GetFileNameWithoutExtension(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // A sample stands on the real Platform.
    private static readonly Lazy<IReadOnlyList<CodeAssembly>> Platform = new(() =>
    {
        var folder = new AssemblyFolder();
        return
        [
            .. Solution
                .Projects(Solution.Root)
                .Where(project => project.Part == Part.Platform)
                .Select(project => folder.Read(Path.GetFileNameWithoutExtension(project.File)))
                .Select(assembly => new CodeAssembly(assembly, Part.Platform, null, null)),
        ];
    });

    /// <summary>No source, but everything that a sample may mention.</summary>
    public static CSharpCompilation Nothing() => CSharpCompilation.Create("nothing", [], References, Options);

    public static Codebase Compile(Sample sample)
    {
        var folder = new AssemblyFolder();
        var loader = new AssemblyLoadContext(sample.ToString(), isCollectible: true);
        var compiled = new Dictionary<string, (MetadataReference Reference, CodeAssembly? Assembly)>();
        var waiting = Directory
            .GetDirectories(sample.Folder)
            .Where(folder => !Path.GetFileName(folder).StartsWith('.'))
            .Order(StringComparer.Ordinal)
            .ToList();
        while (waiting.Count > 0)
        {
            var problems = new List<string>();
            var done = waiting.RemoveAll(source =>
            {
                var name = Path.GetFileName(source);
                var compilation = CSharpCompilation.Create(
                    name,
                    Sources(source),
                    [.. References, .. compiled.Values.Select(its => its.Reference)],
                    Options
                );
                using var assembly = new MemoryStream();
                using var symbols = new MemoryStream();
                var result = compilation.Emit(
                    assembly,
                    symbols,
                    options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)
                );
                if (!result.Success)
                {
                    problems.AddRange(
                        result
                            .Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error)
                            .Select(problem => problem.ToString())
                    );
                    return false;
                }
                var project = ProjectOf(source);
                var definition = folder.Add(
                    assembly.ToArray(),
                    Says(project, "DebugType").Contains("none") ? null : symbols.ToArray()
                );
                assembly.Position = symbols.Position = 0;
                loader.LoadFromStream(assembly, symbols);
                compiled[name] = (
                    MetadataReference.CreateFromImage(assembly.ToArray()),
                    PartOf(name) is var (part, module) ? new CodeAssembly(definition, part, module, project) : null
                );
                return true;
            });
            if (done == 0)
                throw new InvalidOperationException($"{sample} does not compile:\n{string.Join('\n', problems)}");
        }
        return new Codebase(
            sample.Folder,
            [.. compiled.Values.Select(its => its.Assembly).OfType<CodeAssembly>(), .. Platform.Value],
            folder,
            assembly => loader.Assemblies.Single(loaded => loaded.GetName().Name == assembly.Name)
        )
        {
            ComesFromElsewhere = name => folder.PathOf(name) is not null && !IsOfAModule(name),
        };
    }

    /// <summary>
    /// By name, as the folders of <c>src</c> say it: Orders, Orders.Contracts, Platform.X, Host, Extracted.Orders. What is
    /// called Between is a project elsewhere, and no part.
    /// </summary>
    private static (Part, string?)? PartOf(string assembly) =>
        assembly.Split('.') switch
        {
            [var module, "Contracts"] => (Part.Contracts, module),
            ["Platform", _] => (Part.Platform, null),
            ["Host"] => (Part.Host, null),
            ["Between"] => null,
            ["Extracted", var module] => (Part.Extracted, module),
            _ => (Part.Module, assembly),
        };

    private static IEnumerable<SyntaxTree> Sources(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Concat(Says(ProjectOf(folder), "Compile").Select(linked => Path.GetFullPath(linked, folder)))
            .Order(StringComparer.Ordinal)
            .Select(file => Parse(File.ReadAllText(file), file))
            .Prepend(Parse(GlobalUsings, ""));

    private static string? ProjectOf(string folder) =>
        Path.Combine(folder, $"{Path.GetFileName(folder)}.csproj") is var project && File.Exists(project)
            ? project
            : null;

    /// <summary>What a sample's project says by elements of that name: their <c>Include</c>, or what is in them.</summary>
    private static IEnumerable<string> Says(string? project, string element) =>
        project is null
            ? []
            : XDocument
                .Load(project)
                .Descendants(element)
                .Select(its => (string?)its.Attribute("Include") ?? its.Value.Trim());

    private static SyntaxTree Parse(string text, string file) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), Language, file);

    private static bool IsOfAModule(string assembly) => ModulesAndHost.Contains(assembly);
}
