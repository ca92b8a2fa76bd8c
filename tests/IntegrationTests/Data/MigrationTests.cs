using Microsoft.Extensions.Logging.Abstractions;
using Platform.Data;

namespace IntegrationTests.Data;

public sealed class MigrationTests
{
    [Fact]
    public async Task What_is_pending_is_applied_once()
    {
        using var warehouse = await Warehouse.OpenAsync();
        using var again = Warehouse.Migrations(warehouse.Database);

        await again.ApplyAsync();

        (await warehouse.Database.CountAsync("stock_items")).ShouldBe(0);
        (await warehouse.Database.CountAsync("__EFMigrationsHistory")).ShouldBe(1);
    }

    [Fact]
    public async Task A_database_that_is_newer_than_the_build_is_refused()
    {
        using var warehouse = await Warehouse.OpenAsync();
        await warehouse.Database.ExecuteAsync(
            "INSERT INTO [__EFMigrationsHistory] VALUES ('29990101000000_Shelves', '99')"
        );
        using var migrations = Warehouse.Migrations(warehouse.Database);

        var refused = await Should.ThrowAsync<StartRefusedException>(() => migrations.ApplyAsync());

        refused.Message.ShouldContain("warehouse is newer than this build");
        refused.Message.ShouldContain("29990101000000_Shelves");
        refused.ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task A_schema_is_not_changed_under_a_running_process()
    {
        using var folder = new TemporaryFolder();
        using var other = new ChildProcess("run", folder.Path);
        await other.ShouldSayAsync("running");
        using var database = Warehouse.Open(folder.Path);
        await database.ExecuteAsync("DELETE FROM [__EFMigrationsHistory]");
        using var migrations = Warehouse.Migrations(database);

        var refused = await Should.ThrowAsync<StartRefusedException>(() => migrations.ApplyAsync());

        refused.Message.ShouldContain("other processes are running");
    }

    [Fact]
    public async Task Processes_that_start_at_once_on_an_empty_folder_all_run()
    {
        using var folder = new TemporaryFolder();
        using var one = new ChildProcess("run", folder.Path);
        using var two = new ChildProcess("run", folder.Path);
        using var three = new ChildProcess("run", folder.Path);

        await one.ShouldSayAsync("running");
        await two.ShouldSayAsync("running");
        await three.ShouldSayAsync("running");
    }

    [SqliteFact]
    public async Task A_start_goes_on_where_a_killed_one_was_in_the_middle_of_a_migration()
    {
        using var folder = new TemporaryFolder();
        using var killed = new ChildProcess("stall-in-migration", folder.Path);
        await killed.ShouldSayAsync("in the middle");
        await killed.KillAsync();

        using var database = new ModuleDatabase<LedgerDbContext>(
            new SqliteProvider(folder.Path),
            NullLoggerFactory.Instance
        );
        (await database.CountAsync("__EFMigrationsLock")).ShouldBe(1);
        using var migrations = Warehouse.Migrations(database);
        await migrations.ApplyAsync();

        (await database.CountAsync("entries")).ShouldBe(0);
    }

    [SqliteFact]
    public async Task Files_are_their_users_only()
    {
        using var warehouse = await Warehouse.OpenAsync();
        await warehouse.Database.AddRowAsync("test", 1);

        if (OperatingSystem.IsWindows())
            return;
        foreach (var file in Directory.GetFiles(warehouse.Folder))
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
    }

    [Fact]
    public async Task Sequences_are_numbered_by_the_database_and_never_twice()
    {
        using var warehouse = await Warehouse.OpenAsync();
        await InsertAsync(warehouse.Database);
        await warehouse.Database.ExecuteAsync("DELETE FROM [events]");
        await InsertAsync(warehouse.Database);

        await warehouse.Database.ExecuteAsync("DELETE FROM [events] WHERE sequence <> 2");
        (await warehouse.Database.CountAsync("events")).ShouldBe(1);

        static async Task InsertAsync(ModuleDatabase database)
        {
            await using var write = await database.BeginWriteAsync();
            var insert = TestDatabase.Sql(
                database,
                "INSERT INTO [events] (message_id, message_type, body, published_at) VALUES (@p0, 'b', '{}', @p1)"
            );
            var provider = database.Provider;
            await write
                .Prepared(insert)
                .Bind(provider.Id(Guid.NewGuid()), provider.Time(DateTimeOffset.UnixEpoch))
                .ExecuteNonQueryAsync();
            await write.CommitAsync();
        }
    }
}
