using Gateway.Load;

namespace Gateway.Hops;

/// <summary>What was measured, as a table in Markdown: medians, and in brackets the least and the most.</summary>
internal static class HopsTable
{
    public static void Write(string request, Way[] ways, List<Measurement>[] measured)
    {
        Console.WriteLine(
            $"""

            {request}

            | | requests/s | p50, µs | p99, µs | processor, µs a request: the one in front | all |
            |---|---|---|---|---|---|
            """
        );
        foreach (var (way, rounds) in ways.Zip(measured))
        {
            Console.WriteLine(
                $"| {way.Name} | {Text(one => one.PerSecond)} | {Text(one => one.P50)} | {Text(one => one.P99)} | {Text(one => one.FrontProcessor)} | {Text(one => one.AllProcessor)} |"
            );

            string Text(Func<Measurement, double> figure) => Spread.Of(rounds.Select(figure)).Text("N0");
        }

        var busy = Spread.Of(measured.SelectMany(some => some).Select(one => 100 * one.BusyWithOthers));
        Console.WriteLine(
            $"""

            Round by round: host → service against bare YARP {Ratio(
                measured[1],
                measured[0]
            )}; in the host against the service alone {Ratio(measured[2], measured[3])}.
            Busy with other programs: {busy.Text("N0")} % of the machine.
            """
        );
    }

    private static string Ratio(List<Measurement> one, List<Measurement> other) =>
        Spread.Of(one.Zip(other, (a, b) => a.PerSecond / b.PerSecond)).Text("N3");
}
