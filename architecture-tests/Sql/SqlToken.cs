namespace ArchitectureTests.Sql;

internal enum SqlTokenKind
{
    /// <summary>There is none: before the first, behind the last.</summary>
    None,

    Word,

    /// <summary>A name in quotes: <c>"x"</c>, <c>[x]</c>, <c>`x`</c>.</summary>
    Quoted,

    /// <summary>A text: <c>'x'</c>.</summary>
    Text,

    Number,

    /// <summary><c>@p0</c>, <c>:name</c>, <c>$1</c>, <c>?</c>; also <c>#temporary</c>.</summary>
    Parameter,

    /// <summary><c>{0}</c>, which EF Core makes a parameter of.</summary>
    Placeholder,

    Symbol,
}

/// <summary>A piece of SQL. A name's quotes are off.</summary>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text, int Start, int End, char Quote = '\0')
{
    public bool IsName => Kind is SqlTokenKind.Word or SqlTokenKind.Quoted;

    public bool Is(string symbol) => Kind == SqlTokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) =>
        Kind == SqlTokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsWordOf(IReadOnlySet<string> words) => Kind == SqlTokenKind.Word && words.Contains(Text);
}
