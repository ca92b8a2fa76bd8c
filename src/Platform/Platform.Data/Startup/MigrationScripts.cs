using Microsoft.Extensions.Logging.Abstractions;

namespace Platform.Data;

/// <summary>
/// Migrations as SQL, a file per schema, for those who change schemas by script. For a server a script asks of each
/// migration whether it is there, so it is good for every state, and no server is needed to write it. SQLite has no
/// words to ask with: its script has what the files in the data folder lack, and can be run once.
/// </summary>
public sealed class MigrationScripts
{
    /// <summary>The setting that names the folder for the scripts.</summary>
    public const string Setting = "script-migrations";

    private readonly IReadOnlyList<RegisteredSchema> schemas;
    private readonly DatabaseSettings settings;
    private readonly DataFolder data;

    internal MigrationScripts(IEnumerable<RegisteredSchema> schemas, DatabaseSettings settings, DataFolder data) =>
        (this.schemas, this.settings, this.data) = ([.. schemas], settings, data);

    /// <summary>Writes <c>orders.postgresql.sql</c> and so on, each for the product that keeps the schema.</summary>
    /// <returns>The names of the files.</returns>
    public async Task<IReadOnlyList<string>> WriteAsync(string folder, CancellationToken cancel = default)
    {
        Directory.CreateDirectory(folder);
        List<string> written = [];
        foreach (var schema in schemas)
        {
            var product = settings.ProductOf(schema.Context);
            var name = $"{schema.Name}.{product.ToString().ToLowerInvariant()}.sql";
            await File.WriteAllTextAsync(
                Path.Combine(folder, name),
                await ScriptAsync(schema, product, cancel),
                cancel
            );
            written.Add(name);
        }

        return written;
    }

    private async Task<string> ScriptAsync(RegisteredSchema schema, DatabaseProduct product, CancellationToken cancel)
    {
        var provider = DatabaseSetting.WithoutServer(product, data);
        using var disposed = provider as IDisposable;
        using var database = schema.Open(provider, NullLoggerFactory.Instance);
        if (provider.CanAskInScripts)
            return database.ScriptMigrations(applied: []);
        var applied = await MigrationHistory.InDatabaseAsync(database, cancel);
        return MigrationHistory.InBuild(schema.Context).Except(applied).Any()
            ? database.ScriptMigrations(applied)
            : $"-- Nothing is missing: {applied[^1]} is there.\n";
    }
}
