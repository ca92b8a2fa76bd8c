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
    internal DatabaseProvider Create(DataFolder folder) =>
        Product switch
        {
            DatabaseProduct.PostgreSql => new PostgreSqlProvider(ConnectionString, Writers),
            DatabaseProduct.SqlServer => new SqlServerProvider(ConnectionString, Writers),
            _ => new SqliteProvider(folder.Path),
        };

    /// <summary>Without the connection string, which has the password in it.</summary>
    public override string ToString() => $"{Product}";
}

/// <summary>
/// Which product keeps which schema: <c>Database:Provider</c> and <c>ConnectionStrings:Database</c> for all, and for one
/// module, say Catalog, <c>Database:Modules:Catalog:Provider</c> and <c>ConnectionStrings:Catalog</c>.
/// </summary>
public sealed class DatabaseSettings(IConfiguration configuration)
{
    private const string ForAll = "Database:Provider";
    private const string WritersSetting = "Database:Writers";

    /// <summary>What keeps a context's schema.</summary>
    /// <exception cref="StartRefusedException">A setting is missing, or cannot be used.</exception>
    public DatabaseSetting Of(Type context)
    {
        var module = context.Name[..^"DbContext".Length];
        var own = $"Database:Modules:{module}:Provider";
        var product = configuration[own] is { Length: > 0 } ? Product(own) : Product(ForAll);
        return product == DatabaseProduct.Sqlite
            ? new(product, "", 1)
            : new(product, ConnectionString(module, product), Writers());
    }

    private DatabaseProduct Product(string setting) =>
        configuration[setting] switch
        {
            null or "" => DatabaseProduct.Sqlite,
            { } name
                when Enum.TryParse<DatabaseProduct>(name, ignoreCase: true, out var known)
                    && !int.TryParse(name, out _) => known,
            { } name => throw new StartRefusedException(
                $"{setting} is \"{name}\", which is none of {string.Join(", ", Enum.GetNames<DatabaseProduct>())}."
            ),
        };

    private string ConnectionString(string module, DatabaseProduct product) =>
        configuration[$"ConnectionStrings:{module}"] is { Length: > 0 } own ? own
        : configuration["ConnectionStrings:Database"] is { Length: > 0 } all ? all
        : throw new StartRefusedException(
            $"{module} is kept by {product}, and neither ConnectionStrings:{module} nor ConnectionStrings:Database says "
                + "where that is."
        );

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
