using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging.Abstractions;
using Platform.Data;

namespace IntegrationTests.Data;

/// <summary>Each migration of each schema, on the product of this run, as it meets a database that has been in use.</summary>
public sealed class MigrationStepTests
{
    [Theory]
    [MemberData(nameof(HostSchemas.Names), MemberType = typeof(HostSchemas))]
    public async Task Rows_of_every_table_outlive_every_migration(string schema)
    {
        using var folder = new TemporaryFolder();
        using var database = HostSchemas.Of(schema).Open(TestDatabase.Open(folder.Path), NullLoggerFactory.Instance);
        database.Provider.Prepare(database.Schema);

        foreach (var migration in MigrationHistory.InBuild(database.ContextType))
        {
            var before = await HasTablesAsync(database) ? await database.ReadAsync() : [];
            await MigrateAsync(database, migration);
            await database.FillAsync();
            var after = await database.ReadAsync();
            foreach (var (table, row) in before.Where(one => after.ContainsKey(one.Key)))
            foreach (var (column, value) in row.Where(one => after[table].ContainsKey(one.Key)))
                after[table][column].ShouldBe(value, $"{migration}: {table}.{column}");
        }

        (await MigrationHistory.InDatabaseAsync(database, CancellationToken.None)).ShouldBe(
            MigrationHistory.InBuild(database.ContextType)
        );
    }

    [Theory]
    [MemberData(nameof(HostSchemas.Names), MemberType = typeof(HostSchemas))]
    public async Task What_the_migrations_make_is_what_the_model_says(string schema)
    {
        using var folder = new TemporaryFolder();
        using var database = HostSchemas.Of(schema).Open(TestDatabase.Open(folder.Path), NullLoggerFactory.Instance);
        using (var migrations = Warehouse.Migrations(database))
            await migrations.ApplyAsync();
        await using var write = await database.BeginWriteAsync();
        await using var context = database.NewContext(write);

        var tables = context.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.ToList();

        (await database.TablesInOrderAsync()).Order().ShouldBe(tables.Select(table => table.Name).Order());
        foreach (var table in tables)
            (await database.ColumnsAsync(table.Name))
                .Select(column => (column.Name, column.IsNullable))
                .Order()
                .ShouldBe(table.Columns.Select(column => (column.Name, column.IsNullable)).Order(), table.Name);
    }

    private static async Task<bool> HasTablesAsync(ModuleDatabase database) =>
        (await MigrationHistory.InDatabaseAsync(database, CancellationToken.None)).Count > 0;

    private static async Task MigrateAsync(ModuleDatabase database, string target)
    {
        await using var connection = database.Provider.CreateWriter(database.Schema);
        await connection.OpenAsync();
        database.Provider.Opened(connection);
        await using var context = database.NewMigrationContext();
        context.Database.SetDbConnection(connection);
        await context.GetService<IMigrator>().MigrateAsync(target);
        context.Database.SetDbConnection(null);
    }
}
