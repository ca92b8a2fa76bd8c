using ArchitectureTests.Flow;
using Mono.Cecil.Cil;

namespace ArchitectureTests.Sql;

/// <summary>SQL that a member has: given to a method that takes SQL, or a text that looks like it.</summary>
/// <param name="By">The member that somebody wrote, by name.</param>
/// <param name="Taker">The method that takes SQL; null for a text that only looks like it.</param>
/// <param name="Texts">The text, in each of the ways that it can be; none when it is not known here.</param>
/// <param name="Statement">The statement of the source that it belongs to.</param>
internal sealed record SqlInCode(
    string By,
    MethodReference? Taker,
    IReadOnlyList<string> Texts,
    SequencePoint? Statement
)
{
    /// <summary>Part of it is known only when the code runs.</summary>
    public bool IsComputed => Texts is [] || Texts.Any(text => text.Contains(Text.Hole, StringComparison.Ordinal));

    /// <summary>The line of the statement that has the first of these words; otherwise its own first.</summary>
    public Place? PlaceOf(params string[] words)
    {
        if (Statement is null)
            return null;
        var file = Statement.Document.Url;
        var lines = Sources.Read(file);
        var mentioned =
            from word in words
            from line in Enumerable.Range(Statement.StartLine, Statement.EndLine - Statement.StartLine + 1)
            where lines.ElementAtOrDefault(line - 1)?.Contains(word, StringComparison.OrdinalIgnoreCase) == true
            select line;
        return new Place(file, mentioned.FirstOrDefault(Statement.StartLine));
    }

    public static IEnumerable<SqlInCode> Of(CodeAssembly assembly)
    {
        var sinks = new SqlSinks();
        return assembly
            .Types.Select(type => type.Definition)
            .Where(type => MayHaveSql(type, sinks))
            .SelectMany(type => Of(type, sinks));
    }

    private static IEnumerable<SqlInCode> Of(TypeDefinition author, SqlSinks sinks)
    {
        var authors = Generated.Authors(author);
        foreach (var use in TextFlow.UsesIn(author))
        {
            var method = Generated.Is(use.Method) ? authors.GetValueOrDefault(use.Method) : use.Method;
            var by = method is null ? Names.Of(author) : Names.Of(method);
            var statement = Sources.StatementOf(use.Method, use.At);
            var sql = SqlArgumentsOf(use, sinks);
            if (use.Called is not null && use.Values is [] && sql is not [])
                yield return new(by, use.Called, [], statement);
            foreach (var (value, index) in use.Values.Select((value, index) => (value, index)))
                if (sql.Contains(index) && value != Value.Null)
                    yield return new(by, use.Called, (value as Text)?.Ways ?? [], statement);
                else if (value is Text text && !IsJudgedWhereRead(use.At) && text.Ways.Any(SqlShape.IsSql))
                    yield return new(by, null, text.Ways, statement);
        }
    }

    private static IReadOnlyList<int> SqlArgumentsOf(TextUse use, SqlSinks sinks) =>
        use.Called is null ? [] : sinks.ArgumentsOf(use.Called, isNew: use.At.OpCode == OpCodes.Newobj);

    private static bool IsJudgedWhereRead(Instruction at) =>
        at.OpCode == OpCodes.Stsfld && ((FieldReference)at.Operand).TryResolve() is { IsInitOnly: true };

    private static bool MayHaveSql(TypeDefinition author, SqlSinks sinks) =>
        Generated
            .WithGenerated(author)
            .SelectMany(type => type.Methods)
            .Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions)
            .Any(instruction =>
                instruction.Operand switch
                {
                    string text => SqlShape.MayBeSql(text),
                    MethodReference called => sinks.ArgumentsOf(called, isNew: false) is not [],
                    FieldReference field => field.FieldType.MetadataType == MetadataType.String
                        && field.DeclaringType.Namespace != nameof(System)
                        && field.TryResolve() is { IsStatic: true },
                    _ => false,
                }
            );
}
