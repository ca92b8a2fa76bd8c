using Gateway.Shop;

namespace Gateway.Replays;

/// <summary>Invoices through a shop that is open.</summary>
/// <param name="File">As the replay takes them; its sample when left out.</param>
/// <param name="Orders">How many; all of the file when left out.</param>
internal sealed record MeasuredReplay(string? File, int? Orders)
{
    private const int ToWarmUp = 100;

    /// <summary>The first orders meet programs that are still being compiled.</summary>
    public Task WarmUpAsync(RunningShop shop) => RunAsync(shop, $"--orders={ToWarmUp}", "--seed=2");

    /// <summary>Those that count.</summary>
    public async Task<ReplayFigures> RunAsync(RunningShop shop)
    {
        var report = Path.Combine(shop.Folder, "report.json");
        var begin = Used(shop);
        await RunAsync(shop, [.. Orders is { } number ? [$"--orders={number}"] : (string[])[], $"--report={report}"]);
        return ReplayFigures.Of(report, Used(shop) - begin, shop.Processes.Sum(one => one.PeakMemory));
    }

    private Task RunAsync(RunningShop shop, params IReadOnlyList<string> arguments)
    {
        string[] input = File is { } name ? ["--file", Path.GetFullPath(name)] : [];
        return RunningProgram.RunAsync(
            "Replay",
            [$"--host={shop.Host.Http1}", .. input, .. arguments],
            RunningShop.Operator
        );
    }

    private static TimeSpan Used(RunningShop shop) =>
        shop.Processes.Aggregate(TimeSpan.Zero, (sum, one) => sum + one.Processor);
}
