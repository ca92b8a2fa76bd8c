using System.Data.Common;
using Platform.Data;

namespace IntegrationTests.Data;

/// <summary>A column as a database has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type in the product's words, in lower case.</param>
/// <param name="IsNullable">Whether it can be empty.</param>
public sealed record TableColumn(string Name, string Type, bool IsNullable);

/// <summary>The tables of a schema as its database has them, not as a model says.</summary>
internal static class SchemaTables
{
    /// <summary>EF's own.</summary>
    public static readonly string[] OfMigrations = ["__EFMigrationsHistory", "__EFMigrationsLock"];

    /// <summary>All that are the schema's own, each after those that it refers to.</summary>
    public static async Task<IReadOnlyList<string>> TablesInOrderAsync(this ModuleDatabase database)
    {
        await using var connection = await database.OpenReadAsync();
        var waiting = (await RowsAsync(connection, TablesOf(database), database.Schema))
            .Select(row => row[0])
            .Except(OfMigrations)
            .Order(StringComparer.Ordinal)
            .ToList();
        var references = (await RowsAsync(connection, ReferencesOf(database), database.Schema))
            // A row can be there before or with what it refers to in its own table.
            .Where(row => row[0] != row[1])
            .ToLookup(row => row[0], row => row[1]);
        List<string> ordered = [];
        while (waiting.Count > 0)
        {
            var next = waiting.Where(table => references[table].All(ordered.Contains)).ToList();
            if (next.Count == 0)
                throw new InvalidOperationException($"{string.Join(", ", waiting)} refer to each other in a circle.");
            ordered.AddRange(next);
            waiting = [.. waiting.Except(next)];
        }

        return ordered;
    }

    public static async Task<IReadOnlyList<TableColumn>> ColumnsAsync(this ModuleDatabase database, string table)
    {
        await using var connection = await database.OpenReadAsync();
        var sql = IsSqlite(database)
            ? "SELECT name, lower(type), CASE \"notnull\" WHEN 0 THEN 'YES' ELSE 'NO' END FROM pragma_table_info(@p1)"
            : "SELECT COLUMN_NAME, LOWER(DATA_TYPE), IS_NULLABLE FROM INFORMATION_SCHEMA.COLUMNS "
                + "WHERE TABLE_SCHEMA = @p0 AND TABLE_NAME = @p1 ORDER BY ORDINAL_POSITION";
        return
        [
            .. (await RowsAsync(connection, sql, database.Schema, table)).Select(row => new TableColumn(
                row[0],
                row[1],
                row[2] == "YES"
            )),
        ];
    }

    /// <summary>Runs statements in one transaction that leaves nothing else behind, as the platform's own do.</summary>
    public static async Task RunAsync(
        this ModuleDatabase database,
        params IEnumerable<(string Sql, object?[] Values)> all
    )
    {
        await using var connection = database.Provider.CreateWriter(database.Schema);
        await connection.OpenAsync();
        database.Provider.Opened(connection);
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var (sql, values) in all)
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
#pragma warning disable CA2100 // It is made of names that the database has told.
            command.CommandText = sql;
#pragma warning restore CA2100
            await command.Bind(values).ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    public static async Task<IReadOnlyList<string[]>> RowsAsync(
        DbConnection connection,
        string sql,
        params string[] values
    )
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // It is written here.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.Bind(values).ExecuteReaderAsync();
        List<string[]> rows = [];
        while (await reader.ReadAsync())
            rows.Add([
                .. Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(i => reader.IsDBNull(i) ? "" : $"{reader.GetValue(i)}"),
            ]);
        return rows;
    }

    private static bool IsSqlite(ModuleDatabase database) => database.Provider is SqliteProvider;

    private static string TablesOf(ModuleDatabase database) =>
        IsSqlite(database)
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
            : "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES "
                + "WHERE TABLE_SCHEMA = @p0 AND TABLE_TYPE = 'BASE TABLE'";

    private static string ReferencesOf(ModuleDatabase database) =>
        database.Provider switch
        {
            SqliteProvider => "SELECT t.name, k.\"table\" FROM sqlite_master t, pragma_foreign_key_list(t.name) k "
                + "WHERE t.type = 'table'",
            PostgreSqlProvider => "SELECT t.relname, r.relname FROM pg_constraint c "
                + "JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid "
                + "JOIN pg_namespace n ON n.oid = t.relnamespace WHERE c.contype = 'f' AND n.nspname = @p0",
            _ => "SELECT OBJECT_NAME(parent_object_id), OBJECT_NAME(referenced_object_id) FROM sys.foreign_keys "
                + "WHERE SCHEMA_NAME(schema_id) = @p0",
        };
}
