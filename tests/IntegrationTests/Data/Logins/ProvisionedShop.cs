using IntegrationTests.Data.Servers;
using IntegrationTests.Shop;

namespace IntegrationTests.Data.Logins;

/// <summary>Databases with logins, as the shop's own commands make them.</summary>
internal static class ProvisionedShop
{
    public static Task<HostRun> ProvisionAsync(this ShopLogins shop) =>
        HostRun.OfAsync(["--provision", .. ShopLogins.Arguments(shop.Provisioning())]);

    public static Task<HostRun> MigrateAsync(this ShopLogins shop) =>
        HostRun.OfAsync(["--migrate-only", .. ShopLogins.Arguments(shop.Migrating())]);

    /// <summary>Schemas without tables, and a login for each, in a new database.</summary>
    public static async Task<ShopLogins> ProvisionedAsync(
        this PrivateServer server,
        (string Name, string Password)? administrator = null
    )
    {
        var shop = new ShopLogins(
            server,
            await server.NewDatabaseAsync(owner: administrator?.Name),
            administrator ?? (PrivateServer.Superuser, PrivateServer.SuperusersPassword)
        );
        var run = await shop.ProvisionAsync();
        run.Code.ShouldBe(0, run.Said);
        return shop;
    }

    /// <summary>The same with tables.</summary>
    public static async Task<ShopLogins> MigratedAsync(this PrivateServer server)
    {
        var shop = await server.ProvisionedAsync();
        var run = await shop.MigrateAsync();
        run.Code.ShouldBe(0, run.Said);
        return shop;
    }

    /// <summary>An administrator as those have who rent a server: no superuser.</summary>
    public static async Task<(string Name, string Password)> AdministratorAsync(this PrivateServer server)
    {
        await server.ExecuteAsync("postgres", "CREATE ROLE dba LOGIN CREATEROLE PASSWORD 'sign-here'");
        return ("dba", "sign-here");
    }

    /// <summary>A host in a process of its own: queries that are compiled once are compiled for one product.</summary>
    public static async Task<ShopProcess> StartAsync(this ShopLogins shop, TemporaryFolder folder)
    {
        var host = new ShopProcess(folder.Path, new ShopOptions { Settings = shop.Migrating() });
        await host.StartAsync();
        return host;
    }

    /// <summary>Who they are, what they may, and whose things are.</summary>
    public static async Task<string> RightsAsync(this PrivateServer server, string database)
    {
        var found = await server.ExecuteAsync(
            database,
            $"""
            SELECT 'role', r::text FROM pg_authid r WHERE rolname LIKE '{database}%'
            UNION ALL SELECT 'database', datname || datacl::text FROM pg_database WHERE datname = current_database()
            UNION ALL SELECT 'schema', nspname || nspowner || COALESCE(nspacl::text, '') FROM pg_namespace
            UNION ALL SELECT 'table', oid::text || relowner || COALESCE(relacl::text, '') FROM pg_class
            UNION ALL SELECT 'default', d::text FROM pg_default_acl d
            UNION ALL SELECT 'member', m::text FROM pg_auth_members m
            ORDER BY 1, 2
            """
        );
        return string.Join('\n', found.Select(row => string.Join(' ', row)));
    }
}
