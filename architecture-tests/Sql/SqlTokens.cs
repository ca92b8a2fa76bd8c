using System.Text;
using System.Text.RegularExpressions;
using ArchitectureTests.Flow;

namespace ArchitectureTests.Sql;

/// <summary>
/// Takes SQL of any product apart. Comments are left out; what stands between PostgreSQL's dollar quotes is SQL again.
/// </summary>
internal sealed partial class SqlTokens
{
    private readonly string sql;
    private readonly List<SqlToken> found = [];
    private int at;

    private SqlTokens(string sql) => this.sql = sql;

    public static IReadOnlyList<SqlToken> Of(string sql)
    {
        var tokens = new SqlTokens(sql);
        while (tokens.at < sql.Length)
            tokens.Next();
        return tokens.found;
    }

    private char Here => sql[at];

    private char After => at + 1 < sql.Length ? sql[at + 1] : '\0';

    private void Next()
    {
        if (char.IsWhiteSpace(Here))
            at++;
        else if (Here == '-' && After == '-')
            SkipLine();
        else if (Here == '/' && After == '*')
            SkipComment();
        else if (Here == '\'')
            Quoted(SqlTokenKind.Text, '\'', escapes: false);
        else if (Here is '"' or '`')
            Quoted(SqlTokenKind.Quoted, Here, escapes: false);
        else if (Here == '[' && !IsSubscript())
            Quoted(SqlTokenKind.Quoted, ']', escapes: false);
        else if (IsWordStart(Here))
            Word();
        else if (char.IsAsciiDigit(Here))
            Add(SqlTokenKind.Number, Number().Match(sql, at).Length);
        else if (DollarQuote().Match(sql, at) is { Success: true } quote)
            at += quote.Length;
        else if (Parameter().Match(sql, at) is { Success: true } parameter)
            Add(SqlTokenKind.Parameter, parameter.Length);
        else if (Placeholder().Match(sql, at) is { Success: true } placeholder)
            Add(SqlTokenKind.Placeholder, placeholder.Length);
        else
            Add(SqlTokenKind.Symbol, Here == ':' && After == ':' ? 2 : 1);
    }

    private void Word()
    {
        var end = at;
        while (
            end < sql.Length && (IsWordStart(sql[end]) || char.IsAsciiDigit(sql[end]) || sql[end] is '$' or '#' or '@')
        )
            end++;
        // N'…', E'…' and the like are texts; in E'…' a backslash escapes.
        if (
            end < sql.Length
            && sql[end] == '\''
            && end - at == 1
            && "NEBXnebx".Contains(Here, StringComparison.Ordinal)
        )
        {
            var escapes = Here is 'E' or 'e';
            at = end;
            Quoted(SqlTokenKind.Text, '\'', escapes);
        }
        else
            Add(SqlTokenKind.Word, end - at);
    }

    private void Quoted(SqlTokenKind kind, char end, bool escapes)
    {
        var start = at;
        var text = new StringBuilder();
        for (at++; at < sql.Length; at++)
        {
            if (escapes && Here == '\\')
                at++;
            else if (Here == end && After == end)
                at++;
            else if (Here == end)
                break;
            if (at < sql.Length)
                text.Append(Here);
        }
        at = Math.Min(at + 1, sql.Length);
        found.Add(new(kind, text.ToString(), start, at, sql[start]));
    }

    private void SkipLine()
    {
        while (at < sql.Length && Here != '\n')
            at++;
    }

    // PostgreSQL's and SQL Server's comments nest.
    private void SkipComment()
    {
        for (var depth = 0; at < sql.Length; )
        {
            var isMark = (Here == '/' && After == '*') || (Here == '*' && After == '/');
            depth +=
                !isMark ? 0
                : Here == '/' ? 1
                : -1;
            at += isMark ? 2 : 1;
            if (isMark && depth == 0)
                return;
        }
    }

    // prices[1] in PostgreSQL; but FROM[prices] in SQL Server is a name.
    private bool IsSubscript() =>
        found is [.., var last]
        && last.End == at
        && (last.Is(")") || last.Is("]") || (last.IsName && !last.IsWordOf(SqlWords.Reserved)));

    private void Add(SqlTokenKind kind, int length)
    {
        found.Add(new(kind, sql.Substring(at, length), at, at + length));
        at += length;
    }

    private static bool IsWordStart(char c) => char.IsLetter(c) || c is '_' or Text.Hole;

    [GeneratedRegex(@"\G\d[\w.]*")]
    private static partial Regex Number();

    [GeneratedRegex(@"\G\$([A-Za-z_]\w*)?\$")]
    private static partial Regex DollarQuote();

    [GeneratedRegex(@"\G(@@?\w+|##?\w+|\$\w+|\?\d*|(?<!:):[A-Za-z_]\w*)")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\G\{\d+(:[^}]*)?\}")]
    private static partial Regex Placeholder();
}
