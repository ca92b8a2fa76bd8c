using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Platform.Data;

/// <summary>
/// The one seam between the platform and a database product: how to connect, and what its SQL looks like where products
/// differ. Modules never see it.
/// </summary>
public abstract class DatabaseProvider
{
    /// <summary>The product's name, for logs and health: "SQLite".</summary>
    public abstract string Name { get; }

    /// <summary>How its SQL is written.</summary>
    public abstract SqlDialect Sql { get; }

    /// <summary>How many transactions of one process may write to a schema at a time.</summary>
    public virtual int Writers => 1;

    /// <summary>
    /// Whether it can stay unknown if a commit has happened (the connection broke while it was waited for). Then each
    /// transaction leaves a mark, and a new connection looks for it.
    /// </summary>
    public virtual bool CommitsCanBeUnknown => false;

    /// <summary>A point in time as the value of a parameter. Its order in the database is the order in time.</summary>
    public abstract object Time(DateTimeOffset time);

    /// <summary>A point in time, in UTC, from a column that holds one.</summary>
    public abstract DateTimeOffset Time(DbDataReader reader, int ordinal);

    /// <summary>An id as the value of a parameter.</summary>
    public abstract object Id(Guid id);

    /// <summary>An id from a column that holds one.</summary>
    public abstract Guid Id(DbDataReader reader, int ordinal);

    /// <summary>Sets up a context for a schema, without a connection.</summary>
    /// <param name="options">What is set up.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="reads">Whether it only reads, so that a query may be repeated.</param>
    public abstract void Configure(DbContextOptionsBuilder options, string schema, bool reads);

    /// <summary>Adds what a model needs to be kept by this product: conversions of types, foremost.</summary>
    public abstract void Configure(ModelConfigurationBuilder conventions);

    /// <summary>Makes sure that a schema's database can be opened (a folder, a file), and creates it if it is absent.</summary>
    public virtual void Prepare(string schema) { }

    /// <summary>What the writers of one process to a schema wait in line for: the name of a file, or of a schema.</summary>
    public abstract string QueueOf(string schema);

    /// <summary>A connection for reading, not opened. Opening and disposing it is cheap, because it is pooled.</summary>
    public abstract DbConnection CreateReader(string schema);

    /// <summary>
    /// Whether a context that reads keeps its connection between queries. Otherwise it takes one from the pool for each.
    /// </summary>
    public virtual bool KeepsReaders => true;

    /// <summary>Closes what the pool keeps open for reading a schema.</summary>
    public abstract void CloseReaders(string schema);

    /// <summary>A connection for writing, not opened, that is kept for long.</summary>
    public abstract DbConnection CreateWriter(string schema);

    /// <summary>Sets up a connection that has just been opened. It can come from the pool, set up before.</summary>
    public virtual void Opened(DbConnection connection) { }

    /// <summary>Prepares a command that is kept with its connection, where that is not done by itself.</summary>
    public virtual void Prepare(DbCommand command) { }

    /// <summary>
    /// Begins a transaction that may write from its first statement on. Throws <see cref="DatabaseBusyException"/>
    /// when another process does not make way in time.
    /// </summary>
    public abstract DbTransaction BeginWrite(DbConnection writer);

    /// <summary>Commits a transaction, with what is executed last where there is something.</summary>
    public virtual async Task CommitAsync(
        DbTransaction transaction,
        IReadOnlyCollection<(string Sql, object?[] Values)> last,
        CancellationToken cancel
    )
    {
        if (last.Count > 0)
        {
            await using var batch = transaction.BatchOf(last);
            await batch.ExecuteNonQueryAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    /// <summary>
    /// Whether it was the database that could not be written (locked, disk full, read-only, gone) and not the caller
    /// who was wrong: the same work can succeed later, unchanged.
    /// </summary>
    public bool IsUnavailable(Exception error)
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
        {
            if (inner is DatabaseBusyException || (inner is DbException thrown && IsUnavailable(thrown)))
                return true;
        }

        return false;
    }

    /// <summary>The same of one error of the product.</summary>
    protected abstract bool IsUnavailable(DbException error);

    /// <summary>
    /// When to do the same work again, as a whole, in a new transaction, because it failed by no fault of its own: two
    /// transactions were in each other's way, or the connection broke. Null when it is to fail.
    /// </summary>
    /// <param name="error">How it failed.</param>
    /// <param name="attempt">How often it has been tried.</param>
    public TimeSpan? RetryAfter(Exception error, int attempt)
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
            if (inner is DbException thrown)
                return Retries.After(Fault(thrown), attempt);
        // A row was not what it had been: somebody else has changed it.
        return error is DbUpdateConcurrencyException ? Retries.After(Data.Fault.Conflict, attempt) : null;
    }

    /// <summary>
    /// Does work that is a transaction of its own, again when <see cref="RetryAfter"/> says so. It must begin anew each
    /// time.
    /// </summary>
    public async Task<T> RetriedAsync<T>(Func<Task<T>> work, TimeProvider clock, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                return await work();
            }
            catch (Exception failed) when (!cancel.IsCancellationRequested && RetryAfter(failed, attempt) is { } pause)
            {
                await Task.Delay(pause, clock, cancel);
            }
    }

    /// <summary>The same for work without an answer.</summary>
    public Task RetriedAsync(Func<Task> work, TimeProvider clock, CancellationToken cancel) =>
        RetriedAsync(
            async () =>
            {
                await work();
                return true;
            },
            clock,
            cancel
        );

    /// <summary>Whether two transactions were in each other's way.</summary>
    public bool IsConflict(DbException error) => Fault(error) == Data.Fault.Conflict;

    /// <summary>Whether a row was there already.</summary>
    public virtual bool IsDuplicate(DbException error) => false;

    /// <summary>What kind of a fault an error of the product is.</summary>
    protected virtual Fault Fault(DbException error) => Data.Fault.Lasting;

    /// <summary>Shows other processes that this one uses the database, until it ends in whatever way.</summary>
    public abstract Task EnterAsync(Guid process, CancellationToken cancel = default);

    /// <summary>Whether a process that has entered is known to have ended. False when in doubt.</summary>
    public abstract Task<bool> HasEndedAsync(Guid process, CancellationToken cancel = default);

    /// <summary>
    /// What a transaction executes to wake others, in all processes, that wait for messages of a schema; null where
    /// nobody can be woken, and everybody looks now and then.
    /// </summary>
    public virtual (string Sql, object?[] Values)? Waking(string schema) => null;

    /// <summary>Hears <see cref="Waking"/> until it is disposed.</summary>
    public virtual IDisposable? OnWoken(string schema, Action wake) => null;

    /// <summary>
    /// Whether the connection has had an error of the disk or the file. A new one then finds out how things are.
    /// </summary>
    public abstract bool HasFailed(DbConnection connection);

    /// <summary>Whether a table is there.</summary>
    public abstract Task<bool> TableExistsAsync(
        DbConnection connection,
        string schema,
        string table,
        CancellationToken cancel
    );

    /// <summary>
    /// A lock on a schema, across processes, shared or alone; <c>null</c> when another process's lock excludes it. It
    /// ends when it is disposed or when the process ends.
    /// </summary>
    public abstract Task<IDisposable?> TryLockAsync(string schema, bool alone, CancellationToken cancel);

    /// <summary>What is wrong with how a database is set up, when an error says so; null when it is no such error.</summary>
    public virtual SetupFault? SetupFaultOf(Exception error) => null;

    /// <summary>What to warn of at the start about how it is connected to; null for nothing.</summary>
    public virtual string? Warning => null;

    /// <summary>
    /// How many connections of this process there can be at a time, and what the connection string calls that; null where
    /// nothing limits them.
    /// </summary>
    public virtual (string Name, int Size)? Pool => null;

    /// <summary>As whom it connects; null for a product that has no logins.</summary>
    public virtual DatabaseLogin? Login => null;

    /// <summary>Makes schemas and the logins that use them; null for a product that has no logins.</summary>
    public virtual Provisioner? Provisioner => null;

    /// <summary>
    /// Whether a script of migrations can be run again, because each of its parts asks whether it is there. Otherwise it
    /// is made for one state of a schema.
    /// </summary>
    public virtual bool CanAskInScripts => true;

    /// <summary>Clears what a process that was killed while it migrated has left. Called with the lock held alone.</summary>
    public virtual void ClearAbandonedMigration(DbConnection writer) { }
}
