using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Platform.Data;
using Sqlite.Binding;

namespace Benchmarks;

/// <summary>
/// What the rows of one order cost by themselves: as many rows, of about their size, in as many commits and files as
/// the shop writes from POST to confirmed (28 different skus, the mean of the long file), by bare prepared SQLite on one
/// thread.
/// </summary>
internal static class BareOrder
{
    private const int Skus = 28;
    private static readonly string Lines = new('x', Skus * 70);
    private static readonly string Small = new('x', 150);

    // File, rows inserted with the lines of the order, small rows inserted, rows changed, rows deleted.
    private static readonly (string File, int Large, int Inserted, int Changed, int Deleted)[] Commits =
    [
        ("orders", 4, 3, 0, 2), // the order, order.created, ReserveStock, the kept answer; saga, outbox, time-out
        ("inventory", 1, 4 + Skus, Skus, 0), // reservation; mark, group, event, outbox, movements; levels
        ("orders", 0, 3, 2, 1), // stock reserved
        ("payments", 0, 1, 0, 0), // the group is held
        ("payments", 0, 4, 1, 1), // charged
        ("orders", 0, 3, 2, 1), // paid
        ("shipping", 0, 5, 0, 1), // shipment created
        ("orders", 1, 3, 2, 1), // confirmed
        ("inventory", 0, 2 + Skus, Skus + 1, 1), // sold
    ];

    public static void Run(int orders)
    {
        SqliteBinding.Register();
        for (var round = 1; round <= 3; round++)
        {
            var folder = Directory.CreateTempSubdirectory("order-").FullName;
            var rate = Run(folder, orders);
            Directory.Delete(folder, recursive: true);
            Console.WriteLine($"round {round}: {rate:N0} orders/s, {Commits.Length} commits each");
        }
    }

    private static double Run(string folder, int orders)
    {
        var files = Commits
            .Select(c => c.File)
            .Distinct()
            .ToDictionary(f => f, f => new Table(Path.Combine(folder, f + ".db")));
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < orders; i++)
        {
            foreach (var (file, large, inserted, changed, deleted) in Commits)
                files[file].Commit(large, inserted, changed, deleted);
        }

        var rate = orders / clock.Elapsed.TotalSeconds;
        foreach (var file in files.Values)
            file.Dispose();
        return rate;
    }

    private sealed class Table : IDisposable
    {
        private readonly SqliteConnection connection;
        private readonly SqliteCommand insert;
        private readonly SqliteCommand change;
        private readonly SqliteCommand delete;
        private long last;

        public Table(string file)
        {
            connection = new SqliteConnection($"Data Source={file};Pooling=False");
            connection.Open();
            using var setUp = Command(
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-8000; CREATE TABLE rows (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, body TEXT NOT NULL)"
            );
            setUp.ExecuteNonQuery();
            insert = Command("INSERT INTO rows (key, body) VALUES (@p0, @p1)");
            change = Command("UPDATE rows SET body = @p1 WHERE id = @p0");
            delete = Command("DELETE FROM rows WHERE id = @p0");
        }

        public void Commit(int large, int inserted, int changed, int deleted)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            for (var i = 0; i < large + inserted; i++)
            {
                Run(insert, transaction, Guid.CreateVersion7(), i < large ? Lines : Small);
                last++;
            }

            for (var i = 0; i < changed; i++)
                Run(change, transaction, Random.Shared.NextInt64(1, last + 1), Small);
            for (var i = 0; i < deleted; i++)
                Run(delete, transaction, Random.Shared.NextInt64(1, last + 1), Small);
            transaction.Commit();
        }

        public void Dispose()
        {
            insert.Dispose();
            change.Dispose();
            delete.Dispose();
            connection.Dispose();
        }

        private static void Run(SqliteCommand command, SqliteTransaction transaction, object id, string body)
        {
            command.Transaction = transaction;
            command.Bind(id, body);
            command.ExecuteNonQuery();
        }

        private SqliteCommand Command(string sql)
        {
            var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
            command.CommandText = sql;
#pragma warning restore CA2100
            return command;
        }
    }
}
