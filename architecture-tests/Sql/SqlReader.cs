using ArchitectureTests.Flow;

namespace ArchitectureTests.Sql;

/// <summary>
/// Finds the names of tables in SQL of any product, by the words that they stand behind. It does not judge whether the
/// SQL is right.
/// </summary>
internal sealed class SqlReader
{
    private readonly IReadOnlyList<SqlToken> tokens;
    private readonly Stack<SqlFrame> frames = new([new SqlFrame { HasStatement = true }]);
    private readonly List<SqlName> names = [];
    private readonly List<SqlName> made = [];
    private readonly List<string> unreadable = [];
    private readonly HashSet<string> within = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> aliases = new(StringComparer.OrdinalIgnoreCase);
    private int at;

    private SqlReader(IReadOnlyList<SqlToken> tokens) => this.tokens = tokens;

    public static SqlReading Read(string sql)
    {
        var reader = new SqlReader(SqlTokens.Of(sql));
        while (reader.at < reader.tokens.Count)
            reader.Step();
        return new(
            [.. reader.names.Where(name => !reader.IsWithin(name)).Distinct()],
            [.. reader.made.Distinct()],
            [.. reader.unreadable.Distinct()]
        );
    }

    private SqlFrame Frame => frames.Peek();

    private SqlToken Here => Ahead(0);

    private bool IsDefinition => SqlWords.Definitions.Contains(Frame.Verb);

    private bool IsGrant => Frame.IsVerb("GRANT") || Frame.IsVerb("REVOKE");

    private bool IsWithin(SqlName name) =>
        name is { Schema: null, Kind: SqlNameKind.Table or SqlNameKind.Target }
        && (within.Contains(name.Name) || (name.Kind == SqlNameKind.Target && aliases.Contains(name.Name)));

    private void Step()
    {
        var token = Here;
        if (token.Is("("))
            Open(new SqlFrame());
        else if (token.Is(")"))
            Close();
        else if (token.Is(";"))
            End();
        else if (token.Is(","))
            Comma();
        else if (token.Kind == SqlTokenKind.Word && Keyword(token.Text.ToUpperInvariant()))
            return;
        else if (token.IsName)
            Mention();
        else
            at++;
    }

    private bool Keyword(string word)
    {
        var before = Ahead(-1);
        if (SqlWords.AfterTables.Contains(word))
            Frame.ListsTables = false;
        switch (word)
        {
            case "SELECT" when IsGrant:
                return Skip(1);
            case "SELECT" or "VALUES":
                return Begin(word);
            case "WITH":
                Frame.NamesCommonTables = !Ahead(1).Is("(");
                return Skip(1);
            case "FROM":
                return From(before);
            case "JOIN" or "APPLY" or "STRAIGHT_JOIN":
                return Tables(1);
            case "USING" when Frame.IsVerb("DELETE") || Frame.IsVerb("MERGE"):
                return Ahead(1).Is("(") ? Skip(1) : Tables(1);
            case "INSERT" when IsStatementOfTable(before):
                Begin(word);
                return IsPlainName(Here) && !Here.IsWord("IGNORE") ? One(0, SqlNameKind.Table) : Skip(0);
            case "INTO":
                return Into();
            case "UPDATE" when IsStatementOfTable(before):
                Begin(word);
                SkipQualifiers();
                return Here.IsWord("SET") ? Skip(0) : Tables(0, SqlNameKind.Target);
            case "DELETE" when IsStatementOfTable(before):
                Begin(word);
                SkipQualifiers();
                return One(Here.IsWord("FROM") ? 1 : 0, SqlNameKind.Target);
            case "MERGE" when !Ahead(1).IsWord("JOIN"):
                Begin(word);
                SkipQualifiers();
                return Here.IsWord("INTO") ? Skip(0) : One(0, SqlNameKind.Table);
            case "TRUNCATE" when !Ahead(1).Is("("):
                Frame.Verb = word;
                return Ahead(1).IsWord("TABLE") ? Skip(1) : Tables(1);
            case var _ when SqlWords.Definitions.Contains(word):
                Frame.Verb = word;
                Frame.IsForTable = IsGrant;
                return Skip(1);
            case "TABLE" when !before.IsWord("RETURNS"):
            case "VIEW" when IsDefinition:
                return TableOrView();
            case "INDEX" or "TRIGGER" or "POLICY" or "RULE" or "STATISTICS":
                Frame.IsForTable = IsDefinition;
                return Skip(1);
            case "ON" when Frame.IsForTable:
                Frame.IsForTable = false;
                return Ahead(1).IsWordOf(SqlWords.Granted) ? Skip(1) : One(1, SqlNameKind.Table);
            case "REFERENCES" or "IDENTITY_INSERT":
            case "TRANSFER" when IsDefinition:
                return One(1, SqlNameKind.Table);
            case "RENAME" when IsDefinition && Ahead(1).IsWord("TO"):
                return Made(2);
            case "SCHEMA" when IsDefinition || before.IsWord("SET"):
                return Schema();
            case "SEARCH_PATH":
            case var _ when SqlWords.Opaque.Contains(word) && IsStatement(before):
                unreadable.Add(word);
                return Skip(1);
            default:
                return SqlWords.Reserved.Contains(word) && Skip(1);
        }
    }

    private bool Begin(string verb)
    {
        var frame = Frame;
        frame.HasStatement = true;
        frame.ListsTables = false;
        frame.NamesCommonTables = false;
        frame.IsForTable = false;
        frame.Verb = verb;
        return Skip(1);
    }

    private bool From(SqlToken before)
    {
        var isComparison = before.IsWord("DISTINCT") && (Ahead(-2).IsWord("IS") || Ahead(-2).IsWord("NOT"));
        return isComparison || IsGrant || !Frame.HasStatement ? Skip(1) : Tables(1);
    }

    private bool Into()
    {
        at++;
        var isTemporary = false;
        for (; Here.IsWord("TEMP") || Here.IsWord("TEMPORARY") || Here.IsWord("UNLOGGED") || Here.IsWord("TABLE"); at++)
            isTemporary |= !Here.IsWord("UNLOGGED") && !Here.IsWord("TABLE");
        if (isTemporary)
            within.Add(Here.Text);
        return One(0, SqlNameKind.Table);
    }

    private bool TableOrView()
    {
        var isTemporary = Ahead(-1).IsWord("TEMP") || Ahead(-1).IsWord("TEMPORARY");
        at++;
        while (Here.IsWord("IF") || Here.IsWord("NOT") || Here.IsWord("EXISTS") || Here.IsWord("ONLY"))
            at++;
        if (isTemporary)
            within.Add(Here.Text);
        if (Frame.IsVerb("CREATE"))
            return Made(0);
        Frame.ListsTables = Frame.IsVerb("DROP") || Frame.IsVerb("TRUNCATE") || Frame.IsVerb("LOCK");
        return One(0, SqlNameKind.Table);
    }

    private bool Made(int skipped)
    {
        var count = names.Count;
        One(skipped, SqlNameKind.Table);
        made.AddRange(names.Skip(count));
        return true;
    }

    private bool Schema()
    {
        at++;
        while (Here.IsWord("IF") || Here.IsWord("NOT") || Here.IsWord("EXISTS"))
            at++;
        if (Here.IsName || Here.Kind == SqlTokenKind.Text)
            names.Add(new(null, Here.Text, SqlNameKind.Schema));
        return Skip(1);
    }

    /// <summary>UPDATE OR IGNORE, DELETE TOP (10), MERGE TOP (5) PERCENT, UPDATE ONLY.</summary>
    private void SkipQualifiers()
    {
        if (Here.IsWord("OR"))
            at += 2;
        if (Here.IsWord("TOP"))
        {
            while (at < tokens.Count && !Here.Is(")"))
                at++;
            at++;
        }
        while (Here.IsWord("PERCENT") || Here.IsWord("ONLY"))
            at++;
    }

    private bool Tables(int skipped, SqlNameKind kind = SqlNameKind.Table)
    {
        Frame.ListsTables = true;
        at += skipped;
        Factor(kind);
        return true;
    }

    private void Comma()
    {
        at++;
        if (Frame.ListsTables)
            Factor(SqlNameKind.Table);
    }

    /// <summary>One place in a list of tables: a table, a function, a query or more tables in brackets.</summary>
    private void Factor(SqlNameKind kind)
    {
        while (Here.IsWord("LATERAL") || Here.IsWord("ONLY"))
            at++;
        if (Here.Is("("))
        {
            var isQuery = Ahead(1).IsWordOf(SqlWords.Queries);
            Open(new SqlFrame { HasStatement = !isQuery, ListsTables = !isQuery });
            if (!isQuery)
                Factor(kind);
            return;
        }
        var (name, end) = NameAt(at);
        var isFunction = tokens.ElementAtOrDefault(end).Is("(") && !IsHint(end);
        if (name is not null && !isFunction)
            names.Add(name with { Kind = kind });
        else if (name?.Schema is not null)
            names.Add(name with { Kind = SqlNameKind.Function });
        at = end;
        if (!isFunction)
            Alias();
    }

    private void Alias()
    {
        var alias = Ahead(Here.IsWord("AS") ? 1 : 0);
        if (IsPlainName(alias))
            aliases.Add(alias.Text);
    }

    private bool One(int skipped, SqlNameKind kind)
    {
        at += skipped;
        if (Here.IsWord("ONLY"))
            at++;
        var (name, end) = NameAt(at);
        if (name is not null)
            names.Add(name with { Kind = kind });
        at = end;
        Alias();
        return true;
    }

    /// <summary>A name anywhere else: a column, a function with its schema, or a common table that is about to be made.</summary>
    private void Mention()
    {
        if (Frame.NamesCommonTables && IsCommonTable())
            within.Add(Here.Text);
        var end = at + 1;
        while (tokens.ElementAtOrDefault(end).Is(".") && tokens.ElementAtOrDefault(end + 1).IsName)
            end += 2;
        if (end > at + 1 && tokens.ElementAtOrDefault(end).Is("("))
            names.Add(new(tokens[end - 3].Text, tokens[end - 1].Text, SqlNameKind.Function));
        at = end;
    }

    private bool IsCommonTable()
    {
        var next = at + 1;
        if (tokens.ElementAtOrDefault(next).Is("("))
            while (next < tokens.Count && !tokens[next++].Is(")")) { }
        if (!tokens.ElementAtOrDefault(next).IsWord("AS"))
            return false;
        next++;
        while (
            tokens.ElementAtOrDefault(next) is { Kind: SqlTokenKind.Word } word
            && (word.IsWord("NOT") || word.IsWord("MATERIALIZED"))
        )
            next++;
        return tokens.ElementAtOrDefault(next).Is("(");
    }

    /// <summary>The name that begins at a token, and the index behind it. A computed one is noted.</summary>
    private (SqlName? Name, int End) NameAt(int start)
    {
        List<string> parts = [];
        var end = start;
        while (tokens.ElementAtOrDefault(end) is var token && (IsPlainName(token) || IsPart(token, parts)))
        {
            parts.Add(token.Text);
            end++;
            while (tokens.ElementAtOrDefault(end).Is("."))
                end++;
            if (!tokens[end - 1].Is("."))
                break;
        }
        var following = tokens.ElementAtOrDefault(end);
        var isComputed =
            parts.Exists(part => part.Contains(Text.Hole, StringComparison.Ordinal))
            || (following.Kind == SqlTokenKind.Placeholder && (parts is [] || following.Start == tokens[end - 1].End));
        if (isComputed)
        {
            unreadable.Add("a computed name");
            return (null, Math.Max(end, start + 1));
        }
        return parts is [] ? (null, end) : (new(parts.Count > 1 ? parts[^2] : null, parts[^1]), end);
    }

    // SQLite takes 'x' for a name where only a name can stand; behind a point a reserved word is a name.
    private static bool IsPart(SqlToken token, List<string> parts) =>
        token is { Kind: SqlTokenKind.Text, Quote: '\'' } ? parts is [] : parts is not [] && token.IsName;

    private static bool IsPlainName(SqlToken token) => token.IsName && !token.IsWordOf(SqlWords.Reserved);

    private bool IsHint(int bracket) => tokens.ElementAtOrDefault(bracket + 1).IsWordOf(SqlWords.Hints);

    // Not ON UPDATE CASCADE, AFTER INSERT, THEN DELETE; nor GRANT INSERT, UPDATE.
    private bool IsStatementOfTable(SqlToken before) =>
        !IsGrant && !before.Is(",") && !before.IsWordOf(SqlWords.BeforeEvent);

    // SQL Server's statements need nothing between them; a trigger's EXECUTE FUNCTION, WITH EXECUTE AS and GRANT EXECUTE
    // run nothing.
    private bool IsStatement(SqlToken before) =>
        Here.IsWord("EXEC") || Here.IsWord("EXECUTE")
            ? !IsGrant && !before.IsWord("WITH") && !Ahead(1).IsWord("FUNCTION") && !Ahead(1).IsWord("PROCEDURE")
            : at == 0 || before.Is(";") || before.IsWord("BEGIN");

    private void Open(SqlFrame frame)
    {
        frames.Push(frame);
        at++;
    }

    private void Close()
    {
        if (frames.Count > 1)
            frames.Pop();
        at++;
    }

    private void End()
    {
        while (frames.Count > 1)
            frames.Pop();
        frames.Pop();
        frames.Push(new SqlFrame { HasStatement = true });
        at++;
    }

    private bool Skip(int count)
    {
        at += count;
        return true;
    }

    private SqlToken Ahead(int distance) => tokens.ElementAtOrDefault(at + distance);
}
