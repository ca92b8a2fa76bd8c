using System.Globalization;
using System.Text;

namespace Reporting;

/// <summary>Net sales by day as a picture, for whoever would rather look than read: a bar for each day.</summary>
internal static class SalesPlot
{
    private const int Width = 960;
    private const int Height = 320;
    private const int Left = 90;
    private const int Top = 48;
    private const int Bottom = 270;

    /// <summary>Of several currencies, the one with the most sales is drawn.</summary>
    public static string Draw(Period period, IReadOnlyList<SalesSum> days, DateTimeOffset? asOf)
    {
        var currency = days.GroupBy(day => day.Currency, StringComparer.Ordinal)
            .MaxBy(own => own.Sum(day => day.Orders))
            ?.Key;
        var net = days.Where(day => day.Currency == currency)
            .ToDictionary(day => day.Key, day => (day.Sold - day.Cancelled - day.Returned) / 100m);
        var (high, low) = (net.Values.Append(1).Max(), net.Values.Append(0).Min());
        decimal Y(decimal value) => Bottom - (value - low) / (high - low) * (Bottom - Top);

        var svg = new StringBuilder();
        void Add(FormattableString text) => svg.AppendLine(text.ToString(CultureInfo.InvariantCulture));
        Add(
            $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {Width} {Height}' font-family='sans-serif' font-size='12'>"
        );
        Add($"<rect width='{Width}' height='{Height}' fill='#fff'/>");
        Add(
            $"<text x='{Left}' y='24' font-size='15'>Net sales by day, {currency ?? "none"}, as of {asOf:yyyy-MM-dd HH:mm} UTC</text>"
        );
        foreach (var value in new[] { low, 0, high }.Distinct())
        {
            Add($"<line x1='{Left}' x2='{Width - 20}' y1='{Y(value):0.#}' y2='{Y(value):0.#}' stroke='#ddd'/>");
            Add($"<text x='{Left - 8}' y='{Y(value) + 4:0.#}' text-anchor='end' fill='#555'>{value:N0}</text>");
        }

        var count = period.To.DayNumber - period.From.DayNumber + 1;
        var step = (decimal)(Width - 20 - Left) / count;
        for (var i = 0; i < count; i++)
        {
            var key = Keys.Of(period.From.AddDays(i));
            var (x, value) = (Left + i * step, net.GetValueOrDefault(key));
            var (from, to) = (Math.Min(Y(value), Y(0)), Math.Max(Y(value), Y(0)));
            if (value != 0)
                Add(
                    $"<rect x='{x + step * 0.1m:0.##}' y='{from:0.##}' width='{step * 0.8m:0.##}' height='{to - from:0.##}' fill='#2b6cb0'><title>{key}: {value:N2}</title></rect>"
                );
            if (i % Math.Max(1, (count + 11) / 12) == 0)
                Add(
                    $"<text x='{x + step / 2:0.#}' y='{Bottom + 20}' text-anchor='middle' fill='#555'>{key[5..]}</text>"
                );
        }

        Add($"<text x='{Left}' y='{Height - 10}' fill='#555'>{Keys.Of(period.From)} to {Keys.Of(period.To)}</text>");
        return svg.Append("</svg>").ToString();
    }
}
