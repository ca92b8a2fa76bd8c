using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;
using Platform.Messaging;

namespace Benchmarks;

/// <summary>
/// Durable publish, one event a transaction, until it is handled in the other module's schema; beside it, the same
/// rows in the same commits by bare prepared SQLite.
/// </summary>
internal static class Durable
{
    public static async Task RunAsync(int messages)
    {
        Console.WriteLine($"{messages} events, one a transaction, to handled; SQLite, WAL, synchronous=FULL");
        for (var round = 1; round <= 3; round++)
        {
            var bare = await InFolder(folder => Task.FromResult(Bare(folder, messages)));
            var bus = await InFolder(folder => BusAsync(folder, messages));
            Console.WriteLine($"round {round}: bare {bare, 7:N0}/s   bus {bus, 7:N0}/s   ratio {bus / bare:0.00}");
        }
    }

    private static async Task<double> BusAsync(string folder, int messages)
    {
        using var host = await Bus.StartAsync(folder);
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

    private static double Bare(string folder, int messages)
    {
        using var sender = Open(folder, "sender", ScriptOf<SenderDbContext>());
        using var receiver = Open(folder, "receiver", ScriptOf<ReceiverDbContext>());
        using var add = Command(
            sender,
            "INSERT INTO events (message_id, message_type, body, group_id, headers, published_at) VALUES (@p0, 'sender.sent', @p1, NULL, @p2, @p3)"
        );
        using var send = Command(
            sender,
            "INSERT INTO outbox (message_id, destination, message_type, event_sequence, headers, due_at, attempts, owner, leased_until, created_at) VALUES (@p0, 'Receiver', 'sender.sent', 1, @p2, @p3, 0, @p0, @p3, @p3)"
        );
        using var done = Command(sender, "DELETE FROM outbox WHERE sequence = @p0");
        using var mark = Command(
            receiver,
            "INSERT INTO handled (message_id, subscriber, generation, handled_at) VALUES (@p0, 'Receiver.SentHandler', 0, @p3)"
        );
        using var write = Command(receiver, "INSERT INTO receipts (text) VALUES (@p1)");
        var clock = Stopwatch.StartNew();
        for (var i = 1; i <= messages; i++)
        {
            object[] values =
            [
                Guid.CreateVersion7(),
                "{\"text\":\"a line of text that is about as long as an event\"}",
                "{\"source\":\"Sender\",\"sent\":\"2026-01-01T00:00:00.0000000Z\"}",
                "2026-01-01T00:00:00.0000000Z",
            ];
            InTransaction(sender, values, add, send);
            InTransaction(receiver, values, mark, write);
            if (i % 20 == 0)
            {
                InTransaction(sender, [i], [.. Enumerable.Repeat(done, 20)]);
            }
        }

        return messages / clock.Elapsed.TotalSeconds;
    }

    private static void InTransaction(SqliteConnection connection, object[] values, params SqliteCommand[] commands)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var command in commands)
        {
            command.Transaction = transaction;
            command.Bind(values);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static SqliteConnection Open(string folder, string name, string script)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, name)}.db");
        connection.Open();
        using var setUp = Command(
            connection,
            $"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-8000; {script}"
        );
        setUp.ExecuteNonQuery();
        using var mode = Command(connection, "PRAGMA journal_mode");
        if (mode.ExecuteScalar() is not "wal")
        {
            throw new InvalidOperationException("The comparison needs WAL.");
        }

        return connection;
    }

    private static string ScriptOf<T>()
        where T : ModuleDbContext
    {
        using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(new DatabaseProviders(new SqliteProvider(Path.GetTempPath())))
            .AddModuleDatabase<T>()
            .BuildServiceProvider();
        using var context = services.GetRequiredService<ModuleDatabase<T>>().CreateTracking();
        return context.Database.GenerateCreateScript();
    }

    private static async Task<double> InFolder(Func<string, Task<double>> run)
    {
        var folder = Directory.CreateTempSubdirectory("durable-").FullName;
        try
        {
            return await run(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
