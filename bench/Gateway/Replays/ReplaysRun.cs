using Gateway.Shop;

namespace Gateway.Replays;

/// <summary>
/// The same invoices through shops of each shape in turn, each with new processes and data: what it costs that modules
/// run elsewhere, when whole orders go through.
/// </summary>
internal static class ReplaysRun
{
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

        var replay = new MeasuredReplay(options.File, options.Orders);
        await replay.WarmUpAsync(shop);
        return await replay.RunAsync(shop);
    }
}
