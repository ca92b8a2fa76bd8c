using Npgsql;

namespace Gateway.Databases;

/// <summary>A new database on a PostgreSQL server, which says what has been done in it.</summary>
internal sealed class MeasuredDatabase : IAsyncDisposable
{
    private readonly string server;
    private readonly string name = $"bench_{Guid.NewGuid():n}";

    private MeasuredDatabase(string server) => this.server = server;

    public string ConnectionString => new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;

    public static async Task<MeasuredDatabase> CreateAsync(string server)
    {
        var database = new MeasuredDatabase(server);
        await AskAsync(server, $"CREATE DATABASE {database.name}");
        await AskAsync(database.ConnectionString, "CREATE EXTENSION pg_stat_statements");
        return database;
    }

    /// <summary>What was done until now does not count.</summary>
    public Task ForgetAsync() =>
        AskAsync(
            ConnectionString,
            "SELECT pg_stat_statements_reset(0, oid, 0), pg_stat_reset() FROM pg_database WHERE datname = current_database()"
        );

    /// <summary>How many statements have been executed.</summary>
    public async Task<double> StatementsAsync()
    {
        var rows = await AskAsync(
            ConnectionString,
            "SELECT CAST(SUM(calls) AS float8) FROM pg_stat_statements "
                + "WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())"
        );
        return (double)rows[0][0];
    }

    /// <summary>Writes the statements that take longest, and the tables that are read from one end to the other.</summary>
    public async Task WriteAsync(int orders)
    {
        await WriteAsync(
            "\n| ms an order | times an order | statement |\n|---|---|---|",
            $"""
            SELECT round((total_exec_time / {orders})::numeric, 3)::text, round(calls::numeric / {orders}, 1)::text,
                '`' || left(regexp_replace(query, '\s+', ' ', 'g'), 110) || '`'
            FROM pg_stat_statements WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
            ORDER BY total_exec_time DESC LIMIT 12
            """
        );
        await WriteAsync(
            "\n| table | rows | times read as a whole | rows read so, an order |\n|---|---|---|---|",
            $"""
            SELECT schemaname || '.' || relname, (SELECT reltuples FROM pg_class WHERE oid = relid)::bigint::text, seq_scan::text,
                round(seq_tup_read::numeric / {orders}, 1)::text
            FROM pg_stat_user_tables WHERE seq_tup_read > {orders} ORDER BY seq_tup_read DESC LIMIT 12
            """
        );
    }

    public async ValueTask DisposeAsync() => await AskAsync(server, $"DROP DATABASE {name} WITH (FORCE)");

    private async Task WriteAsync(string head, string sql)
    {
        Console.WriteLine(head);
        foreach (var row in await AskAsync(ConnectionString, sql))
            Console.WriteLine($"| {string.Join(" | ", row)} |");
    }

    private static async Task<List<object[]>> AskAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync();
#pragma warning disable CA2100 // Written here.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var row = await command.ExecuteReaderAsync();
        List<object[]> rows = [];
        while (await row.ReadAsync())
        {
            var values = new object[row.FieldCount];
            row.GetValues(values);
            rows.Add(values);
        }

        return rows;
    }
}
