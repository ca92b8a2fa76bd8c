using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Platform.Data;

/// <summary>PostgreSQL, 13 or newer: one schema of a database per module, at the isolation level READ COMMITTED.</summary>
public sealed class PostgreSqlProvider : DatabaseProvider, IDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly PostgreSqlSession session;
    private readonly NpgsqlConnectionStringBuilder settings;
    private readonly bool ownsSession;
    private readonly string database;

    /// <param name="connectionString">
    /// Where it is, and as whom: see the Npgsql documentation. Connections are encrypted and the server's certificate is
    /// checked unless it says otherwise (<c>SSL Mode</c>).
    /// </param>
    /// <param name="writers">How many transactions of this process may write to a schema at a time.</param>
    public PostgreSqlProvider(string connectionString, int writers = 4)
        : this(connectionString, writers, sessions: null) { }

    internal PostgreSqlProvider(string connectionString, int writers, DatabaseSessions? sessions)
    {
        settings = PostgreSqlConnections.Read(connectionString);
        database = $"{settings.Host}:{settings.Port}/{settings.Database}";
        source = NpgsqlDataSource.Create(settings);
        ownsSession = sessions is null;
        session =
            sessions?.Of(database, () => new PostgreSqlSession(settings, source))
            ?? new PostgreSqlSession(settings, source);
        Writers = writers;
    }

    /// <inheritdoc/>
    public override string Name => "PostgreSQL";

    /// <inheritdoc/>
    public override SqlDialect Sql { get; } = new PostgreSqlDialect();

    /// <inheritdoc/>
    public override int Writers { get; }

    /// <inheritdoc/>
    public override bool CommitsCanBeUnknown => true;

    /// <inheritdoc/>
    public override object Time(DateTimeOffset time) => time.ToUniversalTime();

    /// <inheritdoc/>
    public override DateTimeOffset Time(DbDataReader reader, int ordinal) =>
        reader.GetFieldValue<DateTimeOffset>(ordinal);

    /// <inheritdoc/>
    public override object Id(Guid id) => id;

    /// <inheritdoc/>
    public override Guid Id(DbDataReader reader, int ordinal) => reader.GetGuid(ordinal);

    /// <inheritdoc/>
    public override void Configure(DbContextOptionsBuilder options, string schema, bool reads) =>
        PostgreSqlOptions.Apply(options, schema, retries: reads);

    /// <inheritdoc/>
    public override void Configure(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();

    /// <inheritdoc/>
    public override string QueueOf(string schema) => $"{database}/{schema}";

    /// <inheritdoc/>
    public override bool KeepsReaders => false;

    /// <inheritdoc/>
    public override DbConnection CreateReader(string schema) => source.CreateConnection();

    /// <inheritdoc/>
    public override void CloseReaders(string schema) { }

    /// <inheritdoc/>
    public override DbConnection CreateWriter(string schema) => source.CreateConnection();

    // The server hears of it with the first statement.
    /// <inheritdoc/>
    public override DbTransaction BeginWrite(DbConnection writer) =>
        ((NpgsqlConnection)writer).BeginTransaction(IsolationLevel.ReadCommitted);

    /// <inheritdoc/>
    public override async Task CommitAsync(
        DbTransaction transaction,
        IReadOnlyCollection<(string Sql, object?[] Values)> last,
        CancellationToken cancel
    )
    {
        if (last.Count == 0)
        {
            await transaction.CommitAsync(cancel);
            return;
        }

        // One round trip for all.
        await using var all = transaction.BatchOf(last);
        all.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
        await all.ExecuteNonQueryAsync(cancel);
    }

    /// <inheritdoc/>
    protected override bool IsUnavailable(DbException error) => PostgreSqlErrors.IsUnavailable(error);

    /// <inheritdoc/>
    protected override Fault Fault(DbException error) => PostgreSqlErrors.Of(error);

    /// <inheritdoc/>
    public override bool IsDuplicate(DbException error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <inheritdoc/>
    public override bool HasFailed(DbConnection connection) => connection.State != ConnectionState.Open;

    /// <inheritdoc/>
    public override Task EnterAsync(Guid process, CancellationToken cancel = default) =>
        session.EnterAsync(process, cancel);

    /// <inheritdoc/>
    public override Task<bool> HasEndedAsync(Guid process, CancellationToken cancel = default) =>
        session.HasEndedAsync(process, cancel);

    /// <inheritdoc/>
    public override (string Sql, object?[] Values)? Waking(string schema) =>
        ("SELECT pg_notify(@p0, @p1)", [PostgreSqlSession.Channel, schema]);

    /// <inheritdoc/>
    public override IDisposable? OnWoken(string schema, Action wake) => session.OnWoken(schema, wake);

    /// <inheritdoc/>
    public override Task<IDisposable?> TryLockAsync(string schema, bool alone, CancellationToken cancel) =>
        session.TryLockAsync($"schema:{schema}", alone, cancel);

    /// <inheritdoc/>
    public override async Task<bool> TableExistsAsync(
        DbConnection connection,
        string schema,
        string table,
        CancellationToken cancel
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT to_regclass(@p0) IS NOT NULL";
        return (bool)(await command.Bind(Sql.Table(schema, table)).ExecuteScalarAsync(cancel))!;
    }

    /// <inheritdoc/>
    public override SetupFault? SetupFaultOf(Exception error) => PostgreSqlFaults.Of(error, settings);

    /// <inheritdoc/>
    public override string? Warning => PostgreSqlConnections.WarningOf(settings.SslMode);

    /// <inheritdoc/>
    public override (string Name, int Size)? Pool =>
        settings.Pooling ? ("Maximum Pool Size", settings.MaxPoolSize) : null;

    /// <inheritdoc/>
    public override DatabaseLogin? Login => new(settings.Username ?? "", settings.Password, settings.Database ?? "");

    /// <inheritdoc/>
    public override Provisioner Provisioner => new PostgreSqlProvisioner(source);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (ownsSession)
            session.Dispose();
        source.Dispose();
    }
}
