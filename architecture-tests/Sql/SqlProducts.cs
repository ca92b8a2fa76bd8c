namespace ArchitectureTests.Sql;

/// <summary>What not every product understands, in an expression: a default, a condition, a computed column.</summary>
internal static class SqlProducts
{
    // Functions that SQLite, SQL Server and PostgreSQL share, and words that brackets follow.
    private static readonly HashSet<string> Shared = new(
        (
            "abs and any as avg between by case cast check coalesce count else exists in is like lower ltrim max min not "
            + "nullif on or over replace round rtrim sum then trim upper values when where"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    public static IEnumerable<string> In(string expression)
    {
        var tokens = SqlTokens.Of(expression);
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Is("::"))
                yield return "::";
            else if (tokens[i] is { Kind: SqlTokenKind.Quoted, Quote: '[' or '`' })
                yield return expression[tokens[i].Start..tokens[i].End];
            else if (tokens[i].Kind == SqlTokenKind.Word && !Shared.Contains(tokens[i].Text))
                if (tokens.ElementAtOrDefault(i + 1).Is("("))
                    yield return $"{tokens[i].Text}()";
    }
}
