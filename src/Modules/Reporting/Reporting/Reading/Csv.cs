using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Reporting;

/// <summary>
/// CSV as RFC 4180 has it, written while it is read. A text that a spreadsheet would take for a formula, because it
/// begins with one of <c>= + - @</c>, a tab or a carriage return, gets an apostrophe before it; numbers are ours.
/// </summary>
internal static class Csv
{
    public static IResult Of(string name, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows) =>
        TypedResults.Stream(
            async body =>
            {
                await using var text = new StreamWriter(body, new UTF8Encoding(false), leaveOpen: true);
                await text.WriteAsync(Line([.. columns]));
                await foreach (var row in rows)
                    await text.WriteAsync(Line(row));
            },
            "text/csv; charset=utf-8; header=present",
            $"{name}.csv"
        );

    public static string Line(IReadOnlyList<object?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(object? value) =>
        value switch
        {
            null => "",
            string text => Quoted(text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"A {value.GetType().Name} is no cell.", nameof(value)),
        };

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 && text == text.Trim()
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
