using System.Data;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;

namespace Benchmarks;

/// <summary>What a durable event needs at least: its rows, in as many commits, by prepared statements on one thread.</summary>
internal static class BareDurable
{
    private const int RemovedAtOnce = 20;

    public static double Run(DatabaseProvider provider, int messages)
    {
        using var sender = Open<SenderDbContext>(provider, "sender");
        using var receiver = Open<ReceiverDbContext>(provider, "receiver");
        string Table(string schema, string name) => provider.Sql.Table(schema, name);
        using var add = Command(
            sender,
            $"INSERT INTO {Table("sender", "events")} (message_id, message_type, body, group_id, headers, published_at) VALUES (@p0, 'sender.sent', @p1, NULL, @p2, @p3)"
        );
        using var send = Command(
            sender,
            $"INSERT INTO {Table("sender", "outbox")} (message_id, destination, message_type, body, event_sequence, headers, due_at, attempts, owner, leased_until, created_at) VALUES (@p0, 'Receiver', 'sender.sent', @p1, 1, @p2, @p3, 0, @p0, @p3, @p3)"
        );
        using var done = Command(sender, $"DELETE FROM {Table("sender", "outbox")} WHERE sequence = @p0");
        using var mark = Command(
            receiver,
            $"INSERT INTO {Table("receiver", "handled")} (message_id, subscriber, generation, handled_at) VALUES (@p0, @p1, 0, @p2)"
        );
        using var write = Command(receiver, $"INSERT INTO {Table("receiver", "receipts")} (text) VALUES (@p0)");
        var clock = Stopwatch.StartNew();
        for (var i = 1; i <= messages; i++)
        {
            var (id, now) = (provider.Id(Guid.CreateVersion7()), provider.Time(DateTimeOffset.UtcNow));
            const string Body = "{\"text\":\"a line of text that is about as long as an event\"}";
            object[] row = [id, Body, "{\"source\":\"Sender\",\"sent\":\"2026-01-01T00:00:00.0000000Z\"}", now];
            InTransaction(sender, (add, row), (send, row));
            InTransaction(receiver, (mark, [id, "Receiver.SentHandler", now]), (write, [Body]));
            if (i % RemovedAtOnce == 0)
            {
                var first = i - RemovedAtOnce;
                InTransaction(
                    sender,
                    [.. Enumerable.Range(1, RemovedAtOnce).Select(one => (done, new object[] { (long)(first + one) }))]
                );
            }
        }

        return messages / clock.Elapsed.TotalSeconds;
    }

    private static void InTransaction(
        DbConnection connection,
        params ReadOnlySpan<(DbCommand Command, object[] Values)> statements
    )
    {
        using var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        foreach (var (command, values) in statements)
        {
            command.Transaction = transaction;
            command.Bind(values).ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static DbConnection Open<T>(DatabaseProvider provider, string schema)
        where T : ModuleDbContext
    {
        provider.Prepare(schema);
        var connection = provider.CreateWriter(schema);
        connection.Open();
        provider.Opened(connection);
        using var setUp = Command(connection, ScriptOf<T>(provider));
        setUp.ExecuteNonQuery();
        return connection;
    }

    private static string ScriptOf<T>(DatabaseProvider provider)
        where T : ModuleDbContext
    {
        using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(new DatabaseProviders(provider))
            .AddModuleDatabase<T>()
            .BuildServiceProvider();
        using var context = services.GetRequiredService<ModuleDatabase<T>>().CreateTracking();
        return context.Database.GenerateCreateScript();
    }
}
