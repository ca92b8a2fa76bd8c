using Platform.Data;

namespace IntegrationTests.Data;

/// <summary>
/// Empties a schema between tests: all rows, those that refer before those that they refer to; numbers begin at 1 again.
/// Its tables, and what EF knows of its migrations, stay. For a database that nobody else works with.
/// </summary>
internal static class SchemaReset
{
    public static async Task ResetAsync(this ModuleDatabase database)
    {
        var sql = database.Provider.Sql;
        // One statement a table: rows of it may refer to each other, and that is looked at when it has ended.
        var emptied = (await database.TablesInOrderAsync())
            .Reverse()
            .Select(table => $"DELETE FROM {sql.Table(database.Schema, table)}");
        var begunAgain = await BeginAgainAsync(database);
        await database.RunAsync(emptied.Concat(begunAgain).Select(statement => (statement, Array.Empty<object?>())));
    }

    // What numbers rows, to be told to begin again.
    private static async Task<IEnumerable<string>> BeginAgainAsync(ModuleDatabase database)
    {
        await using var connection = await database.OpenReadAsync();
        var (find, reset) = database.Provider switch
        {
            SqliteProvider => (
                "SELECT name FROM sqlite_master WHERE name = 'sqlite_sequence' AND @p0 <> ''",
                "DELETE FROM {0}"
            ),
            PostgreSqlProvider => (
                "SELECT format('%I.%I', schemaname, sequencename) FROM pg_sequences WHERE schemaname = @p0",
                "ALTER SEQUENCE {0} RESTART"
            ),
            // 0 where rows have been: the next is 1. Where none have been, the first is what the reseed says.
            _ => (
                "SELECT QUOTENAME(@p0) + '.' + QUOTENAME(OBJECT_NAME(object_id)) FROM sys.identity_columns "
                    + "WHERE OBJECT_SCHEMA_NAME(object_id) = @p0 AND last_value IS NOT NULL",
                "DBCC CHECKIDENT ('{0}', RESEED, 0)"
            ),
        };
        var found = await SchemaTables.RowsAsync(connection, find, database.Schema);
        return
        [
            .. found.Select(row => string.Format(System.Globalization.CultureInfo.InvariantCulture, reset, row[0])),
        ];
    }
}
