using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Platform.Data;

/// <summary>A product that can keep a schema.</summary>
public enum DatabaseProduct
{
    /// <summary>A file per schema in the data folder.</summary>
    Sqlite,

    /// <summary>A server.</summary>
    PostgreSql,

    /// <summary>A server.</summary>
    SqlServer,
}

/// <summary>What keeps a schema.</summary>
/// <param name="Product">The product.</param>
/// <param name="ConnectionString">Where it is; empty for the embedded one.</param>
/// <param name="Writers">How many transactions of one process may write to a schema at a time.</param>
public sealed record DatabaseSetting(DatabaseProduct Product, string ConnectionString, int Writers)
{
    /// <summary>The setting that has the connection string, for sentences.</summary>
    public string Name { get; init; } = DatabaseSettings.ForAllModules;

    /// <summary>A place that nobody connects to.</summary>
    internal const string Nowhere = "Server=none;Database=none";

    /// <summary>A product that no connection is made to, for what it says in SQL.</summary>
    internal static DatabaseProvider WithoutServer(DatabaseProduct product, DataFolder folder) =>
        new DatabaseSetting(product, Nowhere, 1).Create(folder, new());

    internal DatabaseProvider Create(DataFolder folder, DatabaseSessions sessions)
    {
        try
        {
            return Product switch
            {
                DatabaseProduct.PostgreSql => new PostgreSqlProvider(ConnectionString, Writers, sessions),
                DatabaseProduct.SqlServer => new SqlServerProvider(ConnectionString, Writers, sessions),
                _ => new SqliteProvider(folder.Path),
            };
        }
        catch (UnusableConnectionException unusable)
        {
            throw new StartRefusedException($"{Name} {unusable.Message}");
        }
    }

    /// <summary>Without the connection string, which has the password in it.</summary>
    public override string ToString() => $"{Product}, {Name}";
}

/// <summary>
/// Which product keeps which schema: <c>Database:Provider</c> and <c>ConnectionStrings:Database</c> for all, and for one
/// module, say Catalog, <c>Database:Modules:Catalog:Provider</c> and <c>ConnectionStrings:Catalog</c>. Who may change
/// the schemas: <c>ConnectionStrings:Migrations</c>, and for one module <c>ConnectionStrings:CatalogMigrations</c>. Who
/// may make them, and the logins: <c>ConnectionStrings:Administrator</c>, and <c>ConnectionStrings:CatalogAdministrator</c>.
/// </summary>
public sealed class DatabaseSettings(IConfiguration configuration)
{
    internal const string ForAllModules = "ConnectionStrings:Database";
    internal const string Migrations = "Migrations";
    internal const string Administrator = "Administrator";
    private const string ForAll = "Database:Provider";
    internal const string WritersSetting = "Database:Writers";
    private const string PatienceSetting = "Database:WaitAtStart";

    /// <summary>What keeps a context's schema.</summary>
    /// <exception cref="StartRefusedException">A setting is missing, or cannot be used.</exception>
    public DatabaseSetting Of(Type context) =>
        ProductOf(context) is DatabaseProduct.Sqlite
            ? new(DatabaseProduct.Sqlite, "", 1)
            : Find(context, role: "")
                ?? Nowhere(context)
                ?? throw new StartRefusedException(
                    $"{ModuleOf(context)} is kept by {ProductOf(context)}, and neither "
                        + $"ConnectionStrings:{ModuleOf(context)} nor {ForAllModules} says where that is."
                );

    /// <summary>The product that keeps a context's schema.</summary>
    /// <exception cref="StartRefusedException">It is none that is known.</exception>
    public DatabaseProduct ProductOf(Type context)
    {
        var own = $"Database:Modules:{ModuleOf(context)}:Provider";
        if (configuration[own] is { Length: > 0 })
            return Product(own);
        RefuseConnectionWithoutProduct();
        return Product(ForAll);
    }

    /// <summary>The same database as another login, <see cref="Migrations"/> say; null where none is said.</summary>
    internal DatabaseSetting? As(string role, Type context) =>
        ProductOf(context) is DatabaseProduct.Sqlite ? null : Find(context, role);

    /// <summary>How long a start waits for a server that is not there: ten seconds, or <c>Database:WaitAtStart</c>.</summary>
    internal TimeSpan WaitAtStart =>
        configuration[PatienceSetting] switch
        {
            null or "" => TimeSpan.FromSeconds(10),
            { } text
                when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var wait) && wait >= TimeSpan.Zero =>
                wait,
            { } text => throw new StartRefusedException(
                $"{PatienceSetting} is \"{text}\"; it is a time such as 00:00:10."
            ),
        };

    internal static string ModuleOf(Type context) => context.Name[..^"DbContext".Length];

    // An embedded database that somebody takes for their server is lost writes.
    private void RefuseConnectionWithoutProduct()
    {
        if (
            configuration[ForAllModules] is { Length: > 0 }
            && configuration[ForAll] is null or ""
            && !configuration.GetSection("Database:Modules").GetChildren().Any()
        )
            throw new StartRefusedException(
                $"{ForAllModules} is set, and {ForAll} does not say what is there: {DatabaseProduct.PostgreSql} or "
                    + $"{DatabaseProduct.SqlServer}."
            );
    }

    // Who only writes scripts needs no server.
    private DatabaseSetting? Nowhere(Type context) =>
        configuration[MigrationScripts.Setting] is null
            ? null
            : new(ProductOf(context), DatabaseSetting.Nowhere, Writers());

    private DatabaseSetting? Find(Type context, string role)
    {
        string[] names =
        [
            $"ConnectionStrings:{ModuleOf(context)}{role}",
            role.Length > 0 ? $"ConnectionStrings:{role}" : ForAllModules,
        ];
        return names.FirstOrDefault(name => configuration[name] is { Length: > 0 }) is { } name
            ? new(ProductOf(context), configuration[name]!, Writers()) { Name = name }
            : null;
    }

    private DatabaseProduct Product(string setting) =>
        configuration[setting] switch
        {
            null or "" => DatabaseProduct.Sqlite,
            { } name
                when Enum.TryParse<DatabaseProduct>(name, ignoreCase: true, out var known)
                    && !int.TryParse(name, out _)
                    && !name.Contains(',', StringComparison.Ordinal) => known,
            { } name => throw new StartRefusedException(
                $"{setting} is \"{name}\", which is none of {string.Join(", ", Enum.GetNames<DatabaseProduct>())}."
            ),
        };

    private int Writers() =>
        configuration[WritersSetting] switch
        {
            null or "" => 4,
            { } text when int.TryParse(text, out var writers) && writers is > 0 and <= 100 => writers,
            { } text => throw new StartRefusedException(
                $"{WritersSetting} is \"{text}\"; it is a number from 1 to 100."
            ),
        };
}
