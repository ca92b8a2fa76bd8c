using Npgsql;

namespace Benchmarks;

/// <summary>A database of its own on a PostgreSQL server.</summary>
internal sealed class NewDatabase : IAsyncDisposable
{
    private readonly string server;
    private readonly string name = $"bench_{Guid.NewGuid():n}";

    private NewDatabase(string server) => this.server = server;

    public string ConnectionString => new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;

    public static async Task<NewDatabase> CreateAsync(string server)
    {
        var database = new NewDatabase(server);
        await database.ExecuteAsync($"CREATE DATABASE {database.name}");
        return database;
    }

    public async ValueTask DisposeAsync() => await ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync();
#pragma warning disable CA2100 // Written here.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
