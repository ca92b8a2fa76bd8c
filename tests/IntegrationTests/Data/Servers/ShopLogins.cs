using Platform.Data;

namespace IntegrationTests.Data.Servers;

/// <summary>A database with a login for each schema of the shop, and the settings of a host that uses them.</summary>
/// <param name="server">The server.</param>
/// <param name="database">The database.</param>
/// <param name="administrator">Who makes the logins, and with what password.</param>
internal sealed class ShopLogins(PrivateServer server, string database, (string Name, string Password) administrator)
{
    /// <summary>The same, made by the superuser.</summary>
    public ShopLogins(PrivateServer server, string database)
        : this(server, database, (PrivateServer.Superuser, PrivateServer.SuperusersPassword)) { }

    private readonly Dictionary<string, string> passwords = [];

    /// <summary>The modules as settings name them: Orders, and Platform.</summary>
    public static IReadOnlyList<string> Modules { get; } =
    [.. HostSchemas.All.Select(schema => DatabaseSettings.ModuleOf(schema.Context))];

    public string Database => database;

    /// <summary>The owner of the schemas.</summary>
    public string Migrations => $"{database}_migrations";

    public string Of(string module) => $"{database}_{module.ToLowerInvariant()}";

    public string ConnectionString(string module) => server.As(Of(module), Password(module), database);

    public void Change(string module, string password) => passwords[module] = password;

    public string Password(string module) => passwords.GetValueOrDefault(module, $"of'{module};");

    /// <summary>What a host runs with.</summary>
    public Dictionary<string, string> Running() =>
        Modules
            .Select(module => ($"ConnectionStrings:{module}", ConnectionString(module)))
            .Append(("Database:Provider", "PostgreSql"))
            .ToDictionary(one => one.Item1, one => one.Item2);

    /// <summary>The same, and who may change the schemas.</summary>
    public Dictionary<string, string> Migrating() =>
        new(Running()) { ["ConnectionStrings:Migrations"] = server.As(Migrations, Password("migrations"), database) };

    /// <summary>The same, and who makes logins.</summary>
    public Dictionary<string, string> Provisioning() =>
        new(Migrating())
        {
            ["ConnectionStrings:Administrator"] = server.As(administrator.Name, administrator.Password, database),
        };

    /// <summary>Settings as a command line has them.</summary>
    public static IEnumerable<string> Arguments(IEnumerable<KeyValuePair<string, string>> settings) =>
        settings.Select(one => $"--{one.Key}={one.Value}");
}
