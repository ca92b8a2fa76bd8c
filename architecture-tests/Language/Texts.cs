using Mono.Cecil.Cil;

namespace ArchitectureTests.Language;

/// <summary>What code says in words: string literals, and lines of source.</summary>
internal static class Texts
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

    /// <summary>No line of source that begins so, blanks apart.</summary>
    public static Sentence HaveInTheirSources(this ShouldNot<CodeAssembly> not, params string[] beginnings) =>
        not.Have(
            (assembly, code) =>
                from file in Sources.FilesOf(assembly.Definition.MainModule).Distinct(StringComparer.Ordinal)
                where !file.Contains("/obj/", StringComparison.Ordinal)
                from line in Sources.Read(file).Select((text, index) => (Text: text.Trim(), Number: index + 1))
                where beginnings.Any(word => line.Text.StartsWith(word, StringComparison.Ordinal))
                select new Offence(code.Relative(file), line.Text.Split("//")[0].Trim(), new Place(file, line.Number))
        );

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
