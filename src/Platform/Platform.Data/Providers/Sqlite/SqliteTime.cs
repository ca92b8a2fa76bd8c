using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Platform.Data;

/// <summary>Time as fixed-width UTC text: the order of the text is the order in time.</summary>
internal static class SqliteTime
{
    public const int Length = 28;
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset Parse(string text) =>
        new(DateTime.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None), TimeSpan.Zero);
}

internal sealed class SqliteTimeConverter()
    : ValueConverter<DateTimeOffset, string>(time => SqliteTime.Text(time), text => SqliteTime.Parse(text));
