using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;
using Platform.Messaging;

namespace Benchmarks;

/// <summary>
/// Durable publish, one event a transaction, until it is handled in the other module's schema; beside it, the same
/// rows in the same commits by bare prepared statements.
/// </summary>
internal static class Durable
{
    private const int Rounds = 3;

    /// <param name="messages">How many, each time.</param>
    /// <param name="server">A login that may make databases on a PostgreSQL server, to measure there, too.</param>
    public static async Task RunAsync(int messages, string? server)
    {
        Console.WriteLine($"{messages} events, one a transaction, to handled");
        for (var round = 1; round <= Rounds; round++)
        {
            await CompareAsync("SQLite, WAL, synchronous=FULL", messages, InFolder);
            if (server is not null)
                await CompareAsync("PostgreSQL", messages, run => OnServer(server, run));
        }
    }

    private static async Task CompareAsync(
        string name,
        int messages,
        Func<Func<DatabaseProvider, Task<double>>, Task<double>> on
    )
    {
        var bare = await on(provider => Task.FromResult(BareDurable.Run(provider, messages)));
        var bus = await on(provider => BusAsync(provider, messages));
        Console.WriteLine($"{name}: bare {bare, 7:N0}/s   bus {bus, 7:N0}/s   ratio {bus / bare:0.00}");
    }

    private static async Task<double> BusAsync(DatabaseProvider provider, int messages)
    {
        using var host = await Bus.StartAsync(provider);
        var bus = host.Services.GetRequiredService<IMessageBus>();
        var counter = host.Services.GetRequiredService<Counter>();
        await PublishAsync(bus, counter, 200);
        var clock = Stopwatch.StartNew();
        await PublishAsync(bus, counter, messages);
        var rate = messages / clock.Elapsed.TotalSeconds;
        await host.StopAsync();
        return rate;
    }

    private static async Task PublishAsync(IMessageBus bus, Counter counter, int messages)
    {
        var handled = counter.Expect(messages);
        for (var i = 0; i < messages; i++)
        {
            await bus.PublishAsync(new Sent("a line of text that is about as long as an event"));
        }

        await handled;
    }

    private static async Task<double> InFolder(Func<DatabaseProvider, Task<double>> run)
    {
        var folder = Directory.CreateTempSubdirectory("durable-").FullName;
        try
        {
            return await run(new SqliteProvider(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> OnServer(string server, Func<DatabaseProvider, Task<double>> run)
    {
        await using var database = await NewDatabase.CreateAsync(server);
        using var provider = new PostgreSqlProvider(database.ConnectionString);
        return await run(provider);
    }
}
