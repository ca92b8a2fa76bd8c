namespace ArchitectureTests.Sql;

/// <summary>Tells SQL from prose: <c>SELECT sku FROM products</c>, but not <c>Select a product from the list</c>.</summary>
internal static class SqlShape
{
    private static readonly Dictionary<string, string[]> Pairs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SELECT"] = ["FROM"],
        ["INSERT"] = ["INTO"],
        ["UPDATE"] = ["SET"],
        ["DELETE"] = ["FROM"],
        ["MERGE"] = ["USING"],
        ["WITH"] = ["AS"],
        ["CREATE"] = ["TABLE", "VIEW", "INDEX", "TRIGGER"],
        ["ALTER"] = ["TABLE", "VIEW"],
        ["DROP"] = ["TABLE", "VIEW"],
        ["TRUNCATE"] = ["TABLE"],
        // Parts of a statement that is put together.
        ["FROM"] = [],
        ["INNER"] = ["JOIN"],
        ["LEFT"] = ["JOIN"],
        ["JOIN"] = [],
    };

    /// <summary>Whether a text may be SQL by its first word, which is quickly found out.</summary>
    public static bool MayBeSql(string text)
    {
        var start = text.AsSpan().TrimStart(" \t\r\n(;");
        if (start is ['-', '-', ..] or ['/', '*', ..])
            return true;
        var end = start.IndexOfAnyExceptInRange('A', 'z');
        return Pairs.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(end < 0 ? start : start[..end]);
    }

    public static bool IsSql(string text)
    {
        if (!MayBeSql(text))
            return false;
        var tokens = SqlTokens.Of(text).SkipWhile(token => token.Is("(") || token.Is(";")).ToList();
        if (tokens is not [{ Kind: SqlTokenKind.Word } first, ..] || !Pairs.TryGetValue(first.Text, out var seconds))
            return false;
        var casing = CasingOf(first.Text);
        var isComplete = tokens.Exists(token => Array.Exists(seconds, token.IsWord) && CasingOf(token.Text) == casing);
        return seconds is []
            ? HasName(tokens)
            : isComplete && (casing == Casing.Upper || HasName(tokens) || tokens.Exists(IsOperator));
    }

    private enum Casing
    {
        Upper,
        Lower,
        Mixed,
    }

    private static Casing CasingOf(string word) =>
        word.All(char.IsUpper) ? Casing.Upper
        : word.All(char.IsLower) ? Casing.Lower
        : Casing.Mixed;

    // What prose has not: "stock"."levels", stock.levels, @p0.
    private static bool HasName(List<SqlToken> tokens) =>
        tokens.Exists(token => token.Kind is SqlTokenKind.Quoted or SqlTokenKind.Parameter or SqlTokenKind.Placeholder)
        || tokens
            .Zip(tokens.Skip(1), tokens.Skip(2))
            .Any(three => three.First.IsName && three.Second.Is(".") && three.Third.Start == three.First.End + 1);

    private static bool IsOperator(SqlToken token) => token.Is("*") || token.Is("=") || token.Is("<") || token.Is(">");
}
