using Gateway.Load;

namespace Gateway.Replays;

/// <summary>A shape, and what was measured of it.</summary>
internal sealed record ShapeFigures(
    string Name,
    Spread PerSecond,
    Spread P50,
    Spread P99,
    Spread ProcessorPerOrder,
    Spread ProcessorSeconds,
    Spread PeakMegabytes
)
{
    public static ShapeFigures Of(Shape shape, List<ReplayFigures> rounds)
    {
        return new ShapeFigures(
            shape.Name,
            All(one => one.PerSecond),
            All(one => one.P50),
            All(one => one.P99),
            All(one => one.ProcessorPerOrder),
            All(one => one.ProcessorSeconds),
            All(one => one.PeakMegabytes)
        );

        Spread All(Func<ReplayFigures, double> figure) => Spread.Of(rounds.Select(figure));
    }
}
