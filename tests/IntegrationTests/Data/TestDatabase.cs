using System.Collections.Concurrent;
using Npgsql;
using Platform.Data;

namespace IntegrationTests.Data;

/// <summary>
/// What this run of the tests keeps its data in: <c>TEST_DATABASE</c> names a product. Otherwise it is SQL Server where
/// <c>TEST_SQLSERVER</c> names one, and SQLite where it does not. Where that is a server, each folder of a test stands for a database of its own there.
/// </summary>
internal static class TestDatabase
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> Made = new();

    /// <summary>The product.</summary>
    public static DatabaseProduct Product { get; } =
        Environment.GetEnvironmentVariable("TEST_DATABASE") is { Length: > 0 } name
            ? Enum.Parse<DatabaseProduct>(name, ignoreCase: true)
        : SqlServerDatabases.Server is not null ? DatabaseProduct.SqlServer
        : DatabaseProduct.Sqlite;

    /// <summary>A login on a PostgreSQL server that may make databases and logins; null when there is none.</summary>
    public static string? PostgreSql { get; } = Environment.GetEnvironmentVariable("TEST_POSTGRESQL");

    /// <summary>The product, on the database that a folder stands for.</summary>
    public static DatabaseProvider Open(string folder, TimeSpan? patience = null, int writers = 4) =>
        Product switch
        {
            DatabaseProduct.PostgreSql => new PostgreSqlProvider(ConnectionString(folder), writers),
            DatabaseProduct.SqlServer => new SqlServerProvider(ConnectionString(folder), writers),
            _ => new SqliteProvider(folder, patience),
        };

    /// <summary>The settings of a process on the database that a folder stands for, as on a command line.</summary>
    public static IEnumerable<string> Settings(string folder) =>
        Product == DatabaseProduct.Sqlite
            ? [$"--Data:Folder={folder}"]
            :
            [
                $"--Data:Folder={folder}",
                $"--Database:Provider={Product}",
                $"--ConnectionStrings:Database={ConnectionString(folder)}",
            ];

    /// <summary>A new database on the PostgreSQL server, whatever the run is on; <see cref="Drop"/> it.</summary>
    public static string NewPostgreSql(string folder) => Made.GetOrAdd(folder, one => new(() => Make(one))).Value;

    /// <summary>A text of SQL with the names of tables in brackets, as the product of a database writes it.</summary>
    public static string Sql(ModuleDatabase database, string text) =>
        System.Text.RegularExpressions.Regex.Replace(
            text,
            @"\[(\w+)\]",
            found => database.Provider.Sql.Table(database.Schema, found.Groups[1].Value)
        );

    /// <summary>Removes the database that a folder stands for, if there is one.</summary>
    public static void Drop(string folder)
    {
        SqlServerDatabases.Drop(folder);
        if (Made.TryRemove(folder, out var made))
            Execute($"DROP DATABASE IF EXISTS {NameOf(made.Value)} WITH (FORCE)");
    }

    /// <summary>Removes a schema from the database that a folder stands for; nobody may be using it.</summary>
    public static void DropSchema(string folder, string schema)
    {
        if (Product == DatabaseProduct.PostgreSql)
            Execute($"DROP SCHEMA {schema} CASCADE", NameOf(ConnectionString(folder)));
        else if (Product == DatabaseProduct.SqlServer)
            SqlServerDatabases.DropSchema(ConnectionString(folder), schema);
        else
            foreach (var file in Directory.GetFiles(folder, $"{schema}.db*"))
                File.Delete(file);
    }

    private static string ConnectionString(string folder) =>
        Product == DatabaseProduct.SqlServer
            ? SqlServerDatabases.Of(Path.GetFullPath(folder))
            : NewPostgreSql(Path.GetFullPath(folder));

    private static string Make(string folder)
    {
        var name = "t_" + Path.GetFileName(folder).Replace('-', '_').ToLowerInvariant();
        try
        {
            Execute($"CREATE DATABASE {name}");
        }
        catch (PostgresException there)
            when (there.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // A process that the test has started: it is on its parent's.
        }
        return new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString;
    }

    private static string Server =>
        PostgreSql
        ?? throw new InvalidOperationException("TEST_POSTGRESQL names no server: eng/test --postgres starts one.");

    private static string NameOf(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString).Database!;

#pragma warning disable CA2100 // Names that are made here.
    private static void Execute(string sql, string database = "postgres")
    {
        using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(Server) { Database = database, Pooling = false }.ConnectionString
        );
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
#pragma warning restore CA2100
}

/// <summary>A test that needs a PostgreSQL server, whatever the run is on.</summary>
internal sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute() =>
        Skip = TestDatabase.PostgreSql is null
            ? "No PostgreSQL server: eng/test --postgres starts one, TEST_POSTGRESQL names one."
            : null;
}

/// <summary>A test of SQLite's files.</summary>
internal sealed class SqliteFactAttribute : FactAttribute
{
    public SqliteFactAttribute() =>
        Skip = TestDatabase.Product == DatabaseProduct.Sqlite ? null : "It is about SQLite's files.";
}
