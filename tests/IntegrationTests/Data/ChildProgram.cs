using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;

namespace IntegrationTests.Data;

/// <summary>What a second process does: it says what it has done on its output, and waits on its input.</summary>
internal static class ChildProgram
{
    public static Task<int> Main(string[] args) =>
        args switch
        {
            ["run", var folder] => RunAsync(folder),
            ["write", var folder, var rows] => WriteAsync(folder, int.Parse(rows, CultureInfo.InvariantCulture)),
            ["stall-in-migration", var folder] => StallAsync(folder),
            ["serve-postgresql", var says] => ServeAsync(says),
            ["charge", var ledger] => Payments.ChargingChild.RunAsync(ledger),
            _ => Task.FromResult(2),
        };

    // Migrates if need be, and stays on the schema until told otherwise.
    private static async Task<int> RunAsync(string folder)
    {
        using var database = Warehouse.Open(folder);
        using var migrations = Warehouse.Migrations(database);
        await migrations.ApplyAsync();
        Console.WriteLine("running");
        Console.ReadLine();
        return 0;
    }

    private static async Task<int> WriteAsync(string folder, int rows)
    {
        using var database = Warehouse.Open(folder);
        Console.WriteLine("ready");
        Console.ReadLine();
        for (var i = 0; i < rows; i++)
            await database.AddRowAsync("child", i);
        return 0;
    }

    private static async Task<int> StallAsync(string folder)
    {
        LedgerMigration.Stalls = true;
        using var database = new Platform.Data.ModuleDatabase<LedgerDbContext>(
            new StallingProvider(folder),
            NullLoggerFactory.Instance
        );
        using var migrations = Warehouse.Migrations(database);
        await migrations.ApplyAsync();
        return 0;
    }

    private static async Task<int> ServeAsync(string says)
    {
        var server = new Servers.PrivateServer();
        await server.InitializeAsync();
        await File.WriteAllTextAsync(says, server.Folder);
        Console.WriteLine("serving");
        Console.ReadLine();
        await server.DisposeAsync();
        return 0;
    }
}
