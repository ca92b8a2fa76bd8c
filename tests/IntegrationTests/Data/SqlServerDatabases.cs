using System.Collections.Concurrent;
using Microsoft.Data.SqlClient;

namespace IntegrationTests.Data;

/// <summary>Databases for tests on the server that <c>TEST_SQLSERVER</c> names, as a login that may make and drop them.</summary>
internal static class SqlServerDatabases
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> Made = new();

    /// <summary>The connection string; null when there is none.</summary>
    public static string? Server { get; } =
        Environment.GetEnvironmentVariable("TEST_SQLSERVER") is { Length: > 0 } server ? server : null;

    /// <summary>The database that a folder stands for, made if it is not there.</summary>
    public static string Of(string folder) => Made.GetOrAdd(folder, one => new(() => Make(one))).Value;

    /// <summary>Removes it, if there is one.</summary>
    public static void Drop(string folder)
    {
        if (!Made.TryRemove(folder, out var made))
            return;
        var name = new SqlConnectionStringBuilder(made.Value).InitialCatalog;
        Execute($"ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}]");
    }

    /// <summary>Removes a schema: the keys between its tables first.</summary>
    public static void DropSchema(string connectionString, string schema) =>
        Execute(
            $"""
            DECLARE @drop nvarchar(max) = N'';
            SELECT @drop += N'ALTER TABLE [{schema}].' + QUOTENAME(OBJECT_NAME(parent_object_id)) + N' DROP CONSTRAINT '
                + QUOTENAME(name) + N';' FROM sys.foreign_keys WHERE schema_id = SCHEMA_ID(N'{schema}');
            SELECT @drop += N'DROP TABLE [{schema}].' + QUOTENAME(name) + N';' FROM sys.tables
                WHERE schema_id = SCHEMA_ID(N'{schema}');
            SET @drop += N'DROP SCHEMA [{schema}];';
            EXEC sp_executesql @drop;
            """,
            new SqlConnectionStringBuilder(connectionString).InitialCatalog
        );

    private static string Make(string folder)
    {
        var name = "t_" + Path.GetFileName(folder).Replace('-', '_').ToLowerInvariant();
        // One at a time: processes that a test starts are on their parent's, and may be there first.
        Execute(
            $"""
            EXEC sp_getapplock @Resource = N'tests', @LockMode = N'Exclusive', @LockOwner = N'Session', @LockTimeout = 60000;
            IF DB_ID(N'{name}') IS NULL
            BEGIN
                CREATE DATABASE [{name}];
                ALTER DATABASE [{name}] SET READ_COMMITTED_SNAPSHOT ON;
            END
            """
        );
        return new SqlConnectionStringBuilder(ServerOrNone) { InitialCatalog = name }.ConnectionString;
    }

    private static string ServerOrNone =>
        Server ?? throw new InvalidOperationException("TEST_SQLSERVER names no server.");

#pragma warning disable CA2100 // Names that are made here.
    private static void Execute(string sql, string database = "master")
    {
        using var connection = new SqlConnection(
            new SqlConnectionStringBuilder(ServerOrNone) { InitialCatalog = database, Pooling = false }.ConnectionString
        );
        connection.Open();
        using var command = new SqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
#pragma warning restore CA2100
}
