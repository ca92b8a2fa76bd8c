using Gateway.Load;

namespace Gateway.Databases;

/// <summary>The products side by side, as a table in Markdown: medians, and in brackets the least and the most.</summary>
internal static class DatabaseTable
{
    public static void Write(IEnumerable<(string Name, List<DatabaseFigures> Rounds)> products)
    {
        Console.WriteLine(
            """

            | | orders/s | p50, ms | p99, ms | processor of the host, ms an order | of all, ms an order | statements an order |
            |---|---|---|---|---|---|---|
            """
        );
        foreach (var (name, rounds) in products)
        {
            string Text(Func<DatabaseFigures, double?> figure, string format) =>
                figure(rounds[0]) is null ? "" : Spread.Of(rounds.Select(one => figure(one)!.Value)).Text(format);
            Console.WriteLine(
                $"| {name} | {Text(one => one.Replay.PerSecond, "N1")} | {Text(one => one.Replay.P50, "N0")} | "
                    + $"{Text(one => one.Replay.P99, "N0")} | {Text(one => one.Replay.ProcessorPerOrder, "N1")} | "
                    + $"{Text(one => one.Busy?.TotalMilliseconds / one.Replay.Orders, "N1")} | "
                    + $"{Text(one => one.Statements, "N0")} |"
            );
        }
    }
}
