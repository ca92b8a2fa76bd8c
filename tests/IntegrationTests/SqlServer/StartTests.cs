using IntegrationTests.Data;
using IntegrationTests.Shop;

namespace IntegrationTests.SqlServer;

[Trait("Database", "Named")]
public sealed class StartTests
{
    [SqliteFact]
    public async Task A_shop_on_SQLite_loads_no_other_product()
    {
        using var folder = new TemporaryFolder();
        await using var shop = new ShopProcess(folder.Path);
        await shop.StartAsync();
        // Linux says which files a process has mapped, assemblies among them.
        var loaded = await File.ReadAllTextAsync($"/proc/{shop.Id}/maps");
        loaded.ShouldContain("Microsoft.Data.Sqlite.dll");
        loaded.ShouldNotContain("SqlClient");
        loaded.ShouldNotContain("EntityFrameworkCore.SqlServer");
        loaded.ShouldNotContain("Npgsql");
    }
}
