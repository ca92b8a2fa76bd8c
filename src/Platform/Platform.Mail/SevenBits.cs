using System.Buffers;
using System.Globalization;
using System.Text;

namespace Platform.Mail;

/// <summary>What mail has always carried as it is: ASCII, in lines that are not too long.</summary>
internal static class SevenBits
{
    // RFC 5322, section 2.1.1.
    private const int LongestLine = 998;

    private static readonly SearchValues<char> Ascii = SearchValues.Create([
        .. Enumerable.Range(0, 128).Select(code => (char)code),
    ]);

    public static bool Are(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Ascii))
            return false;
        foreach (var line in text.AsSpan().EnumerateLines())
            if (line.Length > LongestLine)
                return false;
        return true;
    }

    /// <summary>HTML has a way to say every character in ASCII.</summary>
    public static string Html(string html)
    {
        if (!html.AsSpan().ContainsAnyExcept(Ascii))
            return html;
        var ascii = new StringBuilder(html.Length + 64);
        foreach (var rune in html.EnumerateRunes())
            if (rune.IsAscii)
                ascii.Append((char)rune.Value);
            else
                ascii.Append(CultureInfo.InvariantCulture, $"&#{rune.Value};");
        return ascii.ToString();
    }
}
