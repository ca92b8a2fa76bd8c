using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sqlite.Binding;

namespace Platform.Data;

/// <summary>
/// SQLite, the embedded default: one file per schema, <c>&lt;folder&gt;/&lt;schema&gt;.db</c>, in WAL mode, readable by
/// its user only. A commit survives a power cut.
/// </summary>
public class SqliteProvider : DatabaseProvider, IDisposable
{
    // EF's own lock is a row, which outlives a process that is killed and stops every later start.
    private const string MigrationLock = "__EFMigrationsLock";
    private readonly SqliteFiles files;
    private readonly SqliteProcesses processes;
    private readonly TimeSpan patience;

    /// <param name="folder">Where the files are; made if it is absent.</param>
    /// <param name="patience">How long a writer waits for another process, 30 seconds unless said otherwise.</param>
    public SqliteProvider(string folder, TimeSpan? patience = null)
    {
        SqliteBinding.Register();
        files = new(folder);
        processes = new(folder);
        this.patience = patience ?? TimeSpan.FromSeconds(30);
    }

    /// <inheritdoc/>
    public override string Name => "SQLite";

    /// <inheritdoc/>
    public override SqlDialect Sql { get; } = new SqliteDialect();

    /// <inheritdoc/>
    public override object Time(DateTimeOffset time) => SqliteTime.Text(time);

    /// <inheritdoc/>
    public override DateTimeOffset Time(DbDataReader reader, int ordinal) =>
        SqliteTime.Parse(reader.GetString(ordinal));

    /// <inheritdoc/>
    public override object Id(Guid id) => id;

    /// <inheritdoc/>
    public override Guid Id(DbDataReader reader, int ordinal) => reader.GetGuid(ordinal);

    /// <inheritdoc/>
    public override void Configure(DbContextOptionsBuilder options, string schema, bool reads) =>
        SqliteOptions.Apply(options, schema);

    /// <inheritdoc/>
    public override void Configure(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTimeOffset>().HaveConversion<SqliteTimeConverter>().HaveMaxLength(SqliteTime.Length);

    /// <inheritdoc/>
    public override void Prepare(string schema) => files.Create(schema);

    /// <inheritdoc/>
    public override string QueueOf(string schema) => files.Of(schema);

    /// <inheritdoc/>
    public override DbConnection CreateReader(string schema) =>
        SqliteConnections.Create(files.Of(schema), SqliteOpenMode.ReadOnly, patience);

    /// <inheritdoc/>
    public override void CloseReaders(string schema)
    {
        using var any = SqliteConnections.Create(files.Of(schema), SqliteOpenMode.ReadOnly, patience);
        SqliteConnection.ClearPool(any);
    }

    /// <inheritdoc/>
    public override DbConnection CreateWriter(string schema) =>
        SqliteConnections.Create(files.Of(schema), SqliteOpenMode.ReadWrite, patience);

    /// <inheritdoc/>
    public override void Opened(DbConnection connection) =>
        SqliteConnections.SetUp((SqliteConnection)connection, patience);

    /// <inheritdoc/>
    public override void Prepare(DbCommand command) => command.Prepare();

    /// <inheritdoc/>
    public override DbTransaction BeginWrite(DbConnection writer)
    {
        try
        {
            return ((SqliteConnection)writer).BeginTransaction(deferred: false);
        }
        catch (SqliteException busy) when (SqliteErrors.IsBusy(busy))
        {
            throw new DatabaseBusyException(Path.GetFileNameWithoutExtension(writer.DataSource), patience, busy);
        }
    }

    /// <inheritdoc/>
    protected override bool IsUnavailable(DbException error) =>
        error is SqliteException sqlite && SqliteErrors.IsUnavailable(sqlite);

    /// <inheritdoc/>
    public override Task EnterAsync(Guid process, CancellationToken cancel = default)
    {
        processes.Enter(process);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task<bool> HasEndedAsync(Guid process, CancellationToken cancel = default) =>
        Task.FromResult(processes.HasEnded(process));

    /// <inheritdoc/>
    public override bool HasFailed(DbConnection connection) => ((PreparingConnection)connection).HasFailed;

    /// <inheritdoc/>
    public override Task<bool> TableExistsAsync(
        DbConnection connection,
        string schema,
        string table,
        CancellationToken cancel
    ) => Task.FromResult(TableExists(connection, table));

    /// <inheritdoc/>
    public override Task<IDisposable?> TryLockAsync(string schema, bool alone, CancellationToken cancel) =>
        Task.FromResult(SqliteLock.Try(files.LockOf(schema), alone));

    /// <inheritdoc/>
    public override bool CanAskInScripts => false;

    /// <inheritdoc/>
    public override void ClearAbandonedMigration(DbConnection writer)
    {
        if (!TableExists(writer, MigrationLock))
            return;
        using var command = writer.CreateCommand();
        command.CommandText = $"DELETE FROM \"{MigrationLock}\"";
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        processes.Dispose();
        GC.SuppressFinalize(this);
    }

    private static bool TableExists(DbConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = @p0";
        return command.Bind(table).ExecuteScalar() is not null;
    }
}
