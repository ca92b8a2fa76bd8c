using System.Globalization;
using Platform.Data;

namespace IntegrationTests.Data;

/// <summary>
/// A row in a table, made up by the types of its columns. A type has one value, so a row that refers to another refers to
/// the one that was made up for that table.
/// </summary>
internal static class MadeUpRows
{
    /// <summary>Writes one into each table that has none, those that are referred to first.</summary>
    public static async Task FillAsync(this ModuleDatabase database)
    {
        foreach (var table in await database.TablesInOrderAsync())
            if (await database.CountAsync(table) == 0)
                await AddAsync(database, table, await database.ColumnsAsync(table));
    }

    /// <summary>The row of each table, by column.</summary>
    public static async Task<Dictionary<string, Dictionary<string, string>>> ReadAsync(this ModuleDatabase database)
    {
        Dictionary<string, Dictionary<string, string>> read = [];
        await using var connection = await database.OpenReadAsync();
        foreach (var table in await database.TablesInOrderAsync())
        {
            var names = (await database.ColumnsAsync(table)).Select(column => column.Name).ToList();
            var columns = string.Join(", ", names.Select(database.Provider.Sql.Column));
            var from = database.Provider.Sql.Table(database.Schema, table);
            var row = (
                await SchemaTables.RowsAsync(connection, $"SELECT {columns} FROM {from}")
            ).ShouldHaveSingleItem();
            read[table] = names.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second);
        }

        return read;
    }

    private static async Task AddAsync(ModuleDatabase database, string table, IReadOnlyList<TableColumn> columns)
    {
        var sql = database.Provider.Sql;
        var names = string.Join(", ", columns.Select(column => sql.Column(column.Name)));
        var values = string.Join(", ", columns.Select((_, i) => $"@p{i}"));
        var insert = $"INSERT INTO {sql.Table(database.Schema, table)} ({names}) VALUES ({values})";
        object?[] row = [.. columns.Select(column => ValueOf(column, database.Provider))];
        // Only this product has to be told that a number is given that it would give itself.
        var identity = $"SET IDENTITY_INSERT {sql.Table(database.Schema, table)}";
        await database.RunAsync(
            database.Provider.Name == "SQL Server" && columns.Any(column => column.Name == "sequence")
                ? [($"{identity} ON", []), (insert, row), ($"{identity} OFF", [])]
                : [(insert, row)]
        );
    }

    // What fits anything that is a text, a short one too.
    private static object ValueOf(TableColumn column, DatabaseProvider provider) =>
        column.Type.Split('(')[0] switch
        {
            "bigint" or "integer" or "int" or "smallint" or "tinyint" => 1,
            "numeric" or "decimal" or "double precision" or "real" or "float" => 0.5,
            "boolean" or "bit" => true,
            "uuid" or "uniqueidentifier" => new Guid("01010101-0101-7101-8101-010101010101"),
            "timestamp with time zone" or "datetimeoffset" => provider.Time(DateTimeOffset.UnixEpoch),
            "date" => new DateOnly(1970, 1, 1),
            "bytea" or "blob" or "varbinary" => new byte[] { 1 },
            "text" or "character varying" or "character" or "nvarchar" or "varchar" or "nchar" => "x",
            _ => throw new NotSupportedException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{column.Name} is {column.Type}: say here what to make up for it."
                )
            ),
        };
}
