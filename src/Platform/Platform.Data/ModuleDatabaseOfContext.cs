using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Internal;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;

namespace Platform.Data;

/// <summary>The database of a module, with contexts on it. Contexts are pooled: getting one is cheap.</summary>
/// <typeparam name="TContext">The module's context; the name of the schema is made of its name.</typeparam>
public sealed class ModuleDatabase<TContext> : ModuleDatabase, IDbContextFactory<TContext>
    where TContext : SchemaDbContext
{
    // More contexts than that can be in use; those beyond are not kept.
    private const int Kept = 64;

#pragma warning disable EF1001 // The pool itself, because its contexts, and so their connections, end with this.
    private readonly DbContextPool<TContext> readers;
    private readonly DbContextPool<TContext> writers;
    private readonly PooledDbContextFactory<TContext> newReader;
    private readonly PooledDbContextFactory<TContext> newWriter;

    /// <param name="provider">The product that keeps it.</param>
    /// <param name="logs">Where the contexts log to.</param>
    public ModuleDatabase(DatabaseProvider provider, ILoggerFactory logs)
        : base(typeof(TContext), provider)
    {
        readers = new(Options(logs, reads: true));
        writers = new(Options(logs, reads: false));
        newReader = new(readers);
        newWriter = new(writers);
    }

    /// <summary>A context for reading what is committed, without tracking. The caller disposes it.</summary>
    public TContext CreateReader()
    {
        var context = newReader.CreateDbContext();
        try
        {
            if (!context.HasReader)
                Connect(context);
            return context;
        }
        catch
        {
            context.Dispose();
            throw;
        }
    }

    TContext IDbContextFactory<TContext>.CreateDbContext() => CreateReader();

    /// <summary>
    /// A context inside the transaction, tracking what it reads. It saves when it is told to, and can be used until
    /// the transaction ends. The caller disposes it. One per transaction.
    /// </summary>
    public TContext Create(WriteTransaction transaction)
    {
        if (!ReferenceEquals(transaction.Database, this))
            throw new InvalidOperationException(
                $"A transaction on {transaction.Database.Schema} cannot write {Schema}."
            );
        var context = newWriter.CreateDbContext();
        context.Enlist(transaction);
        return context;
    }

    /// <summary>
    /// A context that tracks what it reads of what is committed, and can save after <see cref="SchemaDbContext.Join"/>.
    /// The caller disposes it.
    /// </summary>
    public TContext CreateTracking()
    {
        var context = newWriter.CreateDbContext();
        context.Database.SetDbConnection(Provider.CreateReader(Schema), contextOwnsConnection: true);
        return context;
    }

    /// <inheritdoc/>
    public override SchemaDbContext NewContext(WriteTransaction transaction) => Create(transaction);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        readers.Dispose();
        writers.Dispose();
        base.Dispose(disposing);
    }

    internal override SchemaDbContext NewMigrationContext() => newWriter.CreateDbContext();

    internal override async Task MigrateAsync(DatabaseProvider by, CancellationToken cancel)
    {
        await using var connection = by.CreateWriter(Schema);
        await connection.OpenAsync(cancel);
        by.Opened(connection);
        by.ClearAbandonedMigration(connection);
        await using var context = newWriter.CreateDbContext();
        context.Database.SetDbConnection(connection);
        // EF would find out that it is missing by an error, which is logged.
        await context.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancel);
        await context.Database.MigrateAsync(cancel);
        context.Database.SetDbConnection(null);
    }

    internal override string ScriptMigrations(IReadOnlyList<string> applied)
    {
        using var context = newWriter.CreateDbContext();
        return context
            .GetService<IMigrator>()
            .GenerateScript(
                applied.Count > 0 ? applied[^1] : null,
                options: Provider.CanAskInScripts
                    ? MigrationsSqlGenerationOptions.Idempotent
                    : MigrationsSqlGenerationOptions.Default
            );
    }

    // Kept with the pooled context; open, too, where opening costs more than most queries.
    private void Connect(TContext context)
    {
        Provider.Prepare(Schema);
        var connection = Provider.CreateReader(Schema);
        context.Database.SetDbConnection(connection, contextOwnsConnection: true);
        if (Provider.KeepsReaders)
        {
            connection.Open();
            Provider.Opened(connection);
        }

        context.HasReader = true;
    }

    private DbContextOptions<TContext> Options(ILoggerFactory logs, bool reads)
    {
        var options = new DbContextOptionsBuilder<TContext>();
        Provider.Configure(options, Schema, reads);
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new PlatformOptions(Provider));
        if (!reads && !Provider.Sql.HasOneWriter)
            options.AddInterceptors(new RowLockInterceptor(Provider.Sql));
        options
            .UseLoggerFactory(logs)
            .UseQueryTrackingBehavior(reads ? QueryTrackingBehavior.NoTracking : QueryTrackingBehavior.TrackAll);
        var core = options.Options.GetExtension<CoreOptionsExtension>().WithMaxPoolSize(Kept);
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(core);
        return options.Options;
    }
}
