using System.Data.Common;

namespace IntegrationTests.Data;

public sealed class DiskTests
{
    [SmallDiskFact]
    public async Task A_full_disk_is_an_error_and_writing_goes_on_when_there_is_room()
    {
        using var disk = new SmallDisk();
        using var database = Warehouse.Open(disk.Path);
        using (var migrations = Warehouse.Migrations(database))
            await migrations.ApplyAsync();
        await database.AddRowAsync("before", 1);
        disk.Fill();

        await Should.ThrowAsync<DbException>(() => WriteMuchAsync(database));
        disk.MakeRoom();
        await database.AddRowAsync("after", 1);

        (await database.CountAsync()).ShouldBe(2);
    }

    [SmallDiskFact]
    public async Task A_read_only_disk_is_an_error_and_writing_goes_on_when_it_is_not()
    {
        using var disk = new SmallDisk();
        using (var before = Warehouse.Open(disk.Path))
        using (var migrations = Warehouse.Migrations(before))
            await migrations.ApplyAsync();
        using var database = Warehouse.Open(disk.Path);

        disk.ReadOnly(true);
        await Should.ThrowAsync<Exception>(() => database.AddRowAsync("never", 1));
        disk.ReadOnly(false);
        await database.AddRowAsync("after", 1);

        (await database.CountAsync()).ShouldBe(1);
    }

    private static async Task WriteMuchAsync(Platform.Data.ModuleDatabase database)
    {
        await using var write = await database.BeginWriteAsync();
        for (var i = 0; i < 5000; i++)
            await write.InsertAsync("too much", i, new string('x', 1000));
        await write.CommitAsync();
    }
}
