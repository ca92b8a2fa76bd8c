using Gateway.Load;
using Gateway.Replays;
using Gateway.Shop;

namespace Gateway.Databases;

/// <summary>The same invoices through shops on SQLite and on PostgreSQL in turn, each with a new process and data.</summary>
internal static class DatabasesRun
{
    public static async Task<int> RunAsync(DatabasesOptions options)
    {
        var kinds = new[] { "SQLite" }
            .Concat(options.Writers.Select(writers => $"PostgreSQL, {writers} writers"))
            .ToArray();
        var measured = Array.ConvertAll(kinds, _ => new List<DatabaseFigures>());
        for (var round = 0; round < options.Rounds; round++)
        {
            measured[0].Add(await OnSqliteAsync(options));
            Console.WriteLine($"{kinds[0]}: {measured[0][^1]}");
            foreach (var (i, writers) in options.Writers.Index())
            {
                var statistics = round == options.Rounds - 1 && i == 0;
                measured[i + 1].Add(await OnPostgreSqlAsync(options, writers, statistics));
                Console.WriteLine($"{kinds[i + 1]}: {measured[i + 1][^1]}");
            }
        }

        DatabaseTable.Write(kinds.Zip(measured));
        return 0;
    }

    private static async Task<DatabaseFigures> OnSqliteAsync(DatabasesOptions options)
    {
        using var shop = await RunningShop.StartAsync();
        var replay = new MeasuredReplay(options.File, options.Orders);
        await replay.WarmUpAsync(shop);
        var busy = Machine.Busy;
        return new(await replay.RunAsync(shop), Machine.Busy - busy, null);
    }

    private static async Task<DatabaseFigures> OnPostgreSqlAsync(DatabasesOptions options, int writers, bool statistics)
    {
        await using var database = await MeasuredDatabase.CreateAsync(options.PostgreSql);
        using var shop = await RunningShop.StartAsync(
            "--Database:Provider=PostgreSql",
            $"--Database:Writers={writers}",
            $"--ConnectionStrings:Database={database.ConnectionString}"
        );
        var replay = new MeasuredReplay(options.File, options.Orders);
        await replay.WarmUpAsync(shop);
        await database.ForgetAsync();
        var busy = Machine.Busy;
        var figures = await replay.RunAsync(shop);
        busy = Machine.Busy - busy;
        if (statistics)
            await database.WriteAsync(figures.Orders);
        return new(figures, busy, await database.StatementsAsync() / figures.Orders);
    }
}
