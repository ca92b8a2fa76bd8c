using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Platform.Data;

namespace IntegrationTests.Data;

/// <summary>A database of its own per test, with its tables.</summary>
public sealed class Warehouse : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private Warehouse() =>
        Database = new(new SqliteProvider(folder.Path, TimeSpan.FromSeconds(5)), NullLoggerFactory.Instance);

    public ModuleDatabase<WarehouseDbContext> Database { get; }

    public string Folder => folder.Path;

    public static async Task<Warehouse> OpenAsync()
    {
        var warehouse = new Warehouse();
        await using var write = await warehouse.Database.BeginWriteAsync();
        await using var context = warehouse.Database.Create(write);
        var script = context.Database.GenerateCreateScript();
        await write.Prepared(script).ExecuteNonQueryAsync();
        await write.CommitAsync();
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
