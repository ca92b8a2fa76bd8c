using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Mono.Cecil.Cil;

namespace ArchitectureTests.Code;

/// <summary>Where something stands: from the symbols when it has code, otherwise from the text of its source.</summary>
internal static partial class Sources
{
    private static readonly ConcurrentDictionary<string, string[]> Texts = new(StringComparer.Ordinal);

    public static Place? LineOf(MethodDefinition method, Instruction? instruction) =>
        StatementOf(method, instruction) is { } found ? new Place(found.Document.Url, found.StartLine) : null;

    /// <summary>The lines of the statement that an instruction belongs to.</summary>
    public static SequencePoint? StatementOf(MethodDefinition method, Instruction? instruction)
    {
        var points = method.DebugInformation.SequencePoints;
        var at = points.LastOrDefault(point => !point.IsHidden && point.Offset <= (instruction?.Offset ?? 0));
        return at ?? points.FirstOrDefault(point => !point.IsHidden);
    }

    public static Place? FirstLineOf(MethodDefinition method) =>
        method.HasBody
            ? LineOf(method, null)
                ?? method
                    .CustomAttributes.Where(a =>
                        a.AttributeType.Name.EndsWith("StateMachineAttribute", StringComparison.Ordinal)
                    )
                    .Select(a => (a.ConstructorArguments[0].Value as TypeReference)?.TryResolve())
                    .SelectMany(machine => machine?.Methods ?? [])
                    .Select(step => LineOf(step, null))
                    .FirstOrDefault(place => place is not null)
            : null;

    /// <summary>The file that a method's code stands in, as its symbols name it; none for code without lines.</summary>
    public static IEnumerable<string> DocumentsOf(MethodDefinition method) =>
        method.HasBody
            ? method
                .DebugInformation.SequencePoints.Where(point => !point.IsHidden)
                .Select(point => point.Document.Url)
                .Take(1)
            : [];

    /// <summary>Whether the build writes that file: it lies in <c>obj</c>, or nowhere.</summary>
    public static bool IsGenerated(string document) =>
        document.Contains("/obj/", StringComparison.Ordinal)
        || (document.EndsWith(".g.cs", StringComparison.Ordinal) && !File.Exists(document));

    /// <summary>The files that a type is written in.</summary>
    public static IReadOnlyList<string> FilesOf(TypeDefinition type) =>
        [
            .. Generated
                .WithGenerated(Generated.AuthorOf(type))
                .SelectMany(part => part.Methods)
                .SelectMany(method => method.DebugInformation.SequencePoints)
                .Select(point => point.Document.Url)
                .Distinct(StringComparer.Ordinal)
                .Where(file => !IsGenerated(file)),
        ];

    /// <summary>Where a type is declared, or its member of that name.</summary>
    public static Place? PlaceOf(TypeDefinition type, string? member = null)
    {
        type = Generated.AuthorOf(type);
        var simple = Regex.Escape(Names.Short(type));
        var declaration = new Regex($@"\b(class|struct|record|interface|enum|delegate)\b[^;={{]*\b{simple}\b");
        foreach (var file in FilesOf(type) is { Count: > 0 } its ? its : FilesOf(type.Module))
        {
            var lines = Read(file);
            var at = Array.FindIndex(lines, line => declaration.IsMatch(line));
            if (at < 0)
                continue;
            var name = member?.Split('(')[0].Split('.')[^1];
            var further =
                name is null || name == type.Name
                    ? -1
                    : Array.FindIndex(lines, at, line => Regex.IsMatch(line, $@"\b{Regex.Escape(name)}\b"));
            return new Place(file, (further < 0 ? at : further) + 1);
        }
        return FilesOf(type) is [var first, ..] ? new Place(first, 0) : null;
    }

    /// <summary>The source files of an assembly: those its symbols name, and all others in their folders.</summary>
    public static IEnumerable<string> FilesOf(ModuleDefinition module) =>
        module
            .GetTypes()
            .SelectMany(FilesOf)
            .Select(file => Path.GetDirectoryName(file)!)
            .Distinct(StringComparer.Ordinal)
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs"));

    /// <summary>The source files in the folder of an assembly, whatever its symbols say.</summary>
    public static IEnumerable<string> FilesOf(CodeAssembly assembly, Codebase code) =>
        code.FolderOf(assembly) is var folder && Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj/", StringComparison.Ordinal))
            : FilesOf(assembly.Definition.MainModule).Distinct(StringComparer.Ordinal);

    /// <summary>The first line of a file with a text in it; 0 when there is none.</summary>
    public static int LineWith(string file, string text) =>
        Array.FindIndex(Read(file), line => line.Contains(text, StringComparison.Ordinal)) + 1;

    public static string[] Read(string file) =>
        Texts.GetOrAdd(file, static path => File.Exists(path) ? File.ReadAllLines(path) : []);
}
