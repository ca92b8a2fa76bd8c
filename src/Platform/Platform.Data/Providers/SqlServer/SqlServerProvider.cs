using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Platform.Data;

/// <summary>
/// SQL Server, 2019 or newer: one schema of a database per module, at the isolation level READ COMMITTED, with readers
/// that see what was committed before (READ_COMMITTED_SNAPSHOT) instead of waiting for who writes.
/// </summary>
public sealed class SqlServerProvider : DatabaseProvider, IDisposable
{
    private readonly string connectionString;
    private readonly SqlConnectionStringBuilder settings;
    private readonly SqlServerSession session;
    private readonly bool ownsSession;
    private readonly string database;

    /// <param name="connectionString">
    /// Where it is, and as whom: see the documentation of SqlClient. Connections are encrypted and the server's
    /// certificate is checked unless it says otherwise (<c>Encrypt</c>, <c>Trust Server Certificate</c>).
    /// </param>
    /// <param name="writers">How many transactions of this process may write to a schema at a time.</param>
    public SqlServerProvider(string connectionString, int writers = 4)
        : this(connectionString, writers, sessions: null) { }

    internal SqlServerProvider(string connectionString, int writers, DatabaseSessions? sessions)
    {
        settings = SqlServerConnections.Read(connectionString);
        this.connectionString = settings.ConnectionString;
        database = $"{settings.DataSource}/{settings.InitialCatalog}";
        ownsSession = sessions is null;
        session = sessions?.Of(database, () => new SqlServerSession(settings)) ?? new SqlServerSession(settings);
        Writers = writers;
        Pool = settings.Pooling ? ("Max Pool Size", settings.MaxPoolSize) : null;
    }

    /// <inheritdoc/>
    public override string Name => "SQL Server";

    /// <inheritdoc/>
    public override SqlDialect Sql { get; } = new SqlServerDialect();

    /// <inheritdoc/>
    public override int Writers { get; }

    /// <inheritdoc/>
    public override (string Name, int Size)? Pool { get; }

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
        SqlServerOptions.Apply(options, schema, retries: reads);

    /// <inheritdoc/>
    public override void Configure(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();

    /// <inheritdoc/>
    public override string QueueOf(string schema) => $"{database}/{schema}";

    /// <inheritdoc/>
    public override bool KeepsReaders => false;

    /// <inheritdoc/>
    public override DbConnection CreateReader(string schema) => new SqlConnection(connectionString);

    /// <inheritdoc/>
    public override void CloseReaders(string schema) { }

    /// <inheritdoc/>
    public override DbConnection CreateWriter(string schema) => new SqlConnection(connectionString);

    /// <inheritdoc/>
    public override DbTransaction BeginWrite(DbConnection writer) =>
        ((SqlConnection)writer).BeginTransaction(IsolationLevel.ReadCommitted);

    /// <inheritdoc/>
    protected override bool IsUnavailable(DbException error) => SqlServerErrors.Of(error) == Data.Fault.Passing;

    /// <inheritdoc/>
    protected override Fault Fault(DbException error) => SqlServerErrors.Of(error);

    /// <inheritdoc/>
    public override bool IsDuplicate(DbException error) => SqlServerErrors.IsDuplicate(error);

    /// <inheritdoc/>
    public override bool HasFailed(DbConnection connection) => connection.State != ConnectionState.Open;

    /// <inheritdoc/>
    public override Task EnterAsync(Guid process, CancellationToken cancel = default) =>
        session.EnterAsync(process, cancel);

    /// <inheritdoc/>
    public override async Task<bool> HasEndedAsync(Guid process, CancellationToken cancel = default)
    {
        // Asked by a connection of its own: a session is never in its own way.
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = SqlServerLock.IsFree;
        return await command.Bind(SqlServerLock.NameOf(process)).IsTrueAsync(cancel);
    }

    /// <inheritdoc/>
    public override Task<IDisposable?> TryLockAsync(string schema, bool alone, CancellationToken cancel) =>
        session.TryLockAsync(SqlServerDialect.LockOf($"schema:{schema}"), alone, cancel);

    internal const string TableExists = "SELECT CASE WHEN OBJECT_ID(@p0, N'U') IS NULL THEN 0 ELSE 1 END";

    /// <inheritdoc/>
    public override async Task<bool> TableExistsAsync(
        DbConnection connection,
        string schema,
        string table,
        CancellationToken cancel
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = TableExists;
        return await command.Bind(Sql.Table(schema, table)).IsTrueAsync(cancel);
    }

    /// <inheritdoc/>
    public override SetupFault? SetupFaultOf(Exception error) => SqlServerFaults.Of(error, settings);

    /// <inheritdoc/>
    public override string? Warning => SqlServerConnections.WarningOf(settings);

    /// <inheritdoc/>
    public override DatabaseLogin? Login =>
        new(settings.UserID, settings.Password is { Length: > 0 } said ? said : null, settings.InitialCatalog);

    /// <inheritdoc/>
    public override Provisioner Provisioner => new SqlServerProvisioner(connectionString);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (ownsSession)
            session.Dispose();
        using var any = new SqlConnection(connectionString);
        SqlConnection.ClearPool(any);
    }
}
