using System.Globalization;
using System.Net;
using System.Text;

namespace Monolith.Console;

/// <summary>Modules on a ring, and what goes between them just now, as SVG.</summary>
internal static class FlowPicture
{
    private const double Width = 860;
    private const double Height = 460;
    private const double BoxWidth = 142;
    private const double BoxHeight = 44;

    public static string Draw(Flow flow, IReadOnlyList<string> modules)
    {
        var at = modules
            .Select((module, i) => (module, Point: OnRing(i, modules.Count)))
            .ToDictionary(one => one.module, one => one.Point);
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""<svg viewBox="0 0 {Width} {Height}" role="img" aria-label="Messages between modules in the last seconds">"""
        );
        foreach (var (way, perSecond, total) in flow.Ways.OrderBy(one => one.PerSecond))
        {
            if (at.TryGetValue(way.From, out var from) && at.TryGetValue(way.To, out var to))
                Way(text, from, to, perSecond, $"{way.From} → {way.To}: {perSecond}/s, {total:N0} so far");
        }

        foreach (var (module, point) in at)
            Box(text, module, point, flow.To(module), flow.IsRemote(module));
        return text.Append("</svg>").ToString();
    }

    private static (double X, double Y) OnRing(int i, int of)
    {
        var angle = 2 * Math.PI * i / of - Math.PI / 2;
        return (
            Width / 2 + (Width - BoxWidth - 8) / 2 * Math.Cos(angle),
            Height / 2 + (Height - BoxHeight - 8) / 2 * Math.Sin(angle)
        );
    }

    // Bent towards the middle, so that both directions are seen.
    private static void Way(
        StringBuilder text,
        (double X, double Y) from,
        (double X, double Y) to,
        long perSecond,
        string title
    )
    {
        var bend = (
            X: (from.X + to.X) / 2 * 0.55 + Width / 2 * 0.45 + (to.Y - from.Y) * 0.08,
            Y: (from.Y + to.Y) / 2 * 0.55 + Height / 2 * 0.45 - (to.X - from.X) * 0.08
        );
        var path = string.Create(
            CultureInfo.InvariantCulture,
            $"M{from.X:0.#} {from.Y:0.#}Q{bend.X:0.#} {bend.Y:0.#} {to.X:0.#} {to.Y:0.#}"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"""<path class="{(perSecond > 0 ? "busy" : "quiet")}" d="{path}" stroke-width="{1 + Math.Log2(1 + perSecond) / 2:0.#}"><title>{WebUtility.HtmlEncode(title)}</title></path>"""
        );
        for (var dot = 0; dot < Math.Min(perSecond, 4); dot++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"""<circle r="3.5"><animateMotion dur="1s" begin="-{dot / 4.0:0.##}s" repeatCount="indefinite" path="{path}"/></circle>"""
            );
    }

    private static void Box(
        StringBuilder text,
        string module,
        (double X, double Y) at,
        (long PerSecond, long Total) seen,
        bool isRemote
    ) =>
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            <g class="module{(isRemote ? " out" : "")}" transform="translate({at.X - BoxWidth / 2:0.#} {at.Y
                - BoxHeight / 2:0.#})"><rect width="{BoxWidth}" height="{BoxHeight}" rx="7"/><text x="{BoxWidth
                / 2}" y="18">{WebUtility.HtmlEncode(module)}</text><text class="small" x="{BoxWidth
                / 2}" y="35">{seen.PerSecond}/s · {seen.Total:N0}{(isRemote ? " · service" : "")}</text></g>
            """
        );
}
