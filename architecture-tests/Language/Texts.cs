using System.Text.RegularExpressions;
using Mono.Cecil.Cil;

namespace ArchitectureTests.Language;

/// <summary>What code says in words: string literals, and lines of source.</summary>
internal static partial class Texts
{
    /// <summary>No string literal that begins so.</summary>
    public static Sentence NameAnyOf(this ShouldNot<CodeType> not, params string[] beginnings) =>
        not.Have(
            (type, _) =>
                Literals(type)
                    .Where(literal =>
                        beginnings.Any(word => literal.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                    )
                    .Select(literal => new Offence(literal.By, $"\"{literal.Text}\"", literal.Where))
        );

    /// <summary>No <c>#if</c>, no <c>[Conditional]</c>, and no <c>#line</c>, which says that code stands elsewhere.</summary>
    public static Sentence BeCompiledInSeveralWays(this ShouldNot<CodeAssembly> not) =>
        not.Have((assembly, code) => Directives(assembly, code).Concat(Conditional(assembly)));

    private static IEnumerable<Offence> Directives(CodeAssembly assembly, Codebase code) =>
        from file in Sources.FilesOf(assembly, code)
        from line in Sources.Read(file).Select((text, index) => (Text: text.Trim(), Number: index + 1))
        where Directive().IsMatch(line.Text)
        select new Offence(code.Relative(file), line.Text.Split("//")[0].Trim(), new Place(file, line.Number));

    private static IEnumerable<Offence> Conditional(CodeAssembly assembly) =>
        assembly
            .Uses.Where(use => use.Used is TypeReference { FullName: "System.Diagnostics.ConditionalAttribute" })
            .Select(use => use.AsOffence());

    [GeneratedRegex(@"^#\s*(if|elif|line)\b")]
    private static partial Regex Directive();

    private static IEnumerable<(string By, string Text, Place? Where)> Literals(CodeType type)
    {
        var authors = Generated.Authors(type.Definition);
        return from part in Generated.WithGenerated(type.Definition)
            from method in part.Methods
            where method.HasBody
            from instruction in method.Body.Instructions
            where instruction.OpCode == OpCodes.Ldstr
            select (
                Names.Of(authors.GetValueOrDefault(method, method)),
                (string)instruction.Operand,
                Sources.LineOf(method, instruction)
            );
    }
}
