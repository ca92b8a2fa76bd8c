namespace Gateway.Replays;

/// <summary>The shapes side by side, as a table in Markdown: medians, and in brackets the least and the most.</summary>
internal static class ShapeTable
{
    public static void Write(IReadOnlyList<ShapeFigures> shapes)
    {
        Console.WriteLine(
            """

            | | orders/s | p50, ms | p99, ms | processor, s | an order, ms | memory at most, MB |
            |---|---|---|---|---|---|---|
            """
        );
        foreach (var shape in shapes)
        {
            Console.WriteLine(
                $"| {shape.Name} | {shape.PerSecond.Text("N1")} | {shape.P50.Text("N0")} | {shape.P99.Text("N0")} | {shape.ProcessorSeconds.Text("N1")} | {shape.ProcessorPerOrder.Text("N1")} | {shape.PeakMegabytes.Text("N0")} |"
            );
        }
    }
}
