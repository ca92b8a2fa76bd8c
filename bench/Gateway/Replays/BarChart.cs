using System.Globalization;
using System.Text;
using Gateway.Load;

namespace Gateway.Replays;

/// <summary>The shapes as bars, a panel for each figure; the line on a bar goes from the least to the most.</summary>
internal static class BarChart
{
    private const int PanelWidth = 200;
    private const int Gap = 24;
    private const int BarHeight = 22;
    private const int RowHeight = 46;
    private const int Top = 58;
    private static readonly string[] Colours = ["#4e79a7", "#f28e2b", "#e15759"];

    public static string Draw(IReadOnlyList<ShapeFigures> shapes)
    {
        (string Title, Func<ShapeFigures, Spread> Of)[] panels =
        [
            ("orders a second", one => one.PerSecond),
            ("p50, ms", one => one.P50),
            ("processor, ms an order", one => one.ProcessorPerOrder),
            ("memory at most, MB", one => one.PeakMegabytes),
        ];
        var width = Gap + panels.Length * (PanelWidth + Gap);
        var height = Top + shapes.Count * RowHeight + 10;
        var svg = new StringBuilder();
        Line(
            svg,
            $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' font-family='sans-serif' font-size='12'>"
        );
        Line(svg, $"<rect width='{width}' height='{height}' fill='white'/>");
        Line(
            svg,
            $"<text x='{Gap}' y='22' font-size='15' font-weight='bold'>A replay of invoices: where modules run, and what it costs</text>"
        );
        foreach (var (i, panel) in panels.Index())
            DrawPanel(svg, Gap + i * (PanelWidth + Gap), panel.Title, shapes, panel.Of);
        Line(svg, $"</svg>");
        return svg.ToString();
    }

    private static void DrawPanel(
        StringBuilder svg,
        int left,
        string title,
        IReadOnlyList<ShapeFigures> shapes,
        Func<ShapeFigures, Spread> of
    )
    {
        Line(svg, $"<text x='{left}' y='46' font-weight='bold' fill='#333'>{title}</text>");
        // Room for the number after the longest bar.
        var scale = (PanelWidth - 50) / shapes.Max(shape => of(shape).Most);
        foreach (var (row, shape) in shapes.Index())
        {
            var (figure, y) = (of(shape), Top + row * RowHeight);
            var middle = y + 14 + BarHeight / 2;
            Line(svg, $"<text x='{left}' y='{y + 10}' font-size='11' fill='#555'>{shape.Name}</text>");
            Line(
                svg,
                $"<rect x='{left}' y='{y + 14}' width='{figure.Median * scale:F1}' height='{BarHeight}' fill='{Colours[row % Colours.Length]}'/>"
            );
            Line(
                svg,
                $"<line x1='{left + figure.Least * scale:F1}' x2='{left + figure.Most * scale:F1}' y1='{middle}' y2='{middle}' stroke='#222'/>"
            );
            Line(svg, $"<text x='{left + figure.Most * scale + 5:F1}' y='{middle + 4}'>{figure.Median:F0}</text>");
        }
    }

    private static void Line(StringBuilder svg, FormattableString text) =>
        svg.AppendLine(text.ToString(CultureInfo.InvariantCulture));
}
