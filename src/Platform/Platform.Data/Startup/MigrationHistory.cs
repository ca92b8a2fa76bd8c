using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Platform.Data;

/// <summary>What has been applied and what there is to apply, found out without EF: this runs at every start.</summary>
internal static class MigrationHistory
{
    public const string Table = "__EFMigrationsHistory";

    public static IReadOnlyList<string> InBuild(Type context) =>
        [
            .. context
                .Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(Migration)))
                .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
                .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id)
                .Order(StringComparer.Ordinal),
        ];

    public static async Task<IReadOnlyList<string>> InDatabaseAsync(ModuleDatabase database, CancellationToken cancel)
    {
        database.Provider.Prepare(database.Schema);
        await using var connection = await database.OpenReadAsync(cancel);
        if (!await database.Provider.TableExistsAsync(connection, database.Schema, Table, cancel))
            return [];
        await using var command = connection.CreateCommand();
        var column = database.Provider.Sql.Column("MigrationId");
        command.CommandText =
            $"SELECT {column} FROM {database.Provider.Sql.Table(database.Schema, Table)} ORDER BY {column}";
        return await ReadAsync(command, cancel);
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(DbCommand command, CancellationToken cancel)
    {
        List<string> ids = [];
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            ids.Add(reader.GetString(0));
        return ids;
    }
}
