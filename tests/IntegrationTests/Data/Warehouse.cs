using Microsoft.Extensions.Logging.Abstractions;
using Platform.Data;

namespace IntegrationTests.Data;

/// <summary>A database of its own per test, migrated.</summary>
public sealed class Warehouse : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private Warehouse() => Database = Open(folder.Path);

    public ModuleDatabase<WarehouseDbContext> Database { get; }

    public string Folder => folder.Path;

    public static ModuleDatabase<WarehouseDbContext> Open(string folder) =>
        new(TestDatabase.Open(folder, writers: 1), NullLoggerFactory.Instance);

    public static SchemaMigrations Migrations(ModuleDatabase database) =>
        new([database], TimeProvider.System, NullLogger<SchemaMigrations>.Instance)
        {
            PatienceWithOthers = TimeSpan.FromMilliseconds(200),
        };

    public static async Task<Warehouse> OpenAsync()
    {
        var warehouse = new Warehouse();
        using var migrations = Migrations(warehouse.Database);
        await migrations.ApplyAsync();
        return warehouse;
    }

    public async Task WriteAsync(Func<WarehouseDbContext, Task> change)
    {
        await using var write = await Database.BeginWriteAsync();
        await using var context = Database.Create(write);
        await change(context);
        await context.SaveChangesAsync();
        await write.CommitAsync();
    }

    public void Dispose()
    {
        Database.Dispose();
        folder.Dispose();
    }
}
