using Gateway.Shop;

namespace Gateway.Replays;

/// <summary>
/// The same invoices through shops of each shape in turn, each with new processes and data: what it costs that modules
/// run elsewhere, when whole orders go through.
/// </summary>
internal static class ReplaysRun
{
    private const int WarmUp = 100;

    public static async Task<int> RunAsync(ReplaysOptions options)
    {
        var shapes = Shape.All;
        var measured = Array.ConvertAll(shapes, _ => new List<ReplayFigures>());
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var (i, shape) in shapes.Index())
            {
                var figures = await ReplayAsync(shape, options);
                Console.WriteLine($"{shape.Name}: {figures}");
                measured[i].Add(figures);
            }
        }

        var rows = shapes.Zip(measured, ShapeFigures.Of).ToList();
        ShapeTable.Write(rows);
        if (options.Plot is { } plot)
            await File.WriteAllTextAsync(plot, BarChart.Draw(rows));
        return 0;
    }

    private static async Task<ReplayFigures> ReplayAsync(Shape shape, ReplaysOptions options)
    {
        using var shop = await RunningShop.StartAsync();
        await Task.WhenAll(shape.Extracted.Select(shop.StartServiceAsync));
        foreach (var module in shape.Extracted)
            await shop.PlaceAsync(module, 100);

        var report = Path.Combine(shop.Folder, "report.json");
        string[] input = options.File is { } name ? ["--file", Path.GetFullPath(name)] : [];
        string[] orders = options.Orders is { } number ? [$"--orders={number}"] : [];
        // The first orders meet programs that are still being compiled.
        await RunAsync(shop, [.. input, $"--orders={WarmUp}", "--seed=2"]);
        var begin = Used(shop);
        await RunAsync(shop, [.. input, .. orders, $"--report={report}"]);
        return ReplayFigures.Of(report, Used(shop) - begin, shop.Processes.Sum(one => one.PeakMemory));
    }

    private static Task RunAsync(RunningShop shop, string[] arguments) =>
        RunningProgram.RunAsync("Replay", [$"--host={shop.Host.Http1}", .. arguments], RunningShop.Operator);

    private static TimeSpan Used(RunningShop shop) =>
        shop.Processes.Aggregate(TimeSpan.Zero, (sum, one) => sum + one.Processor);
}
