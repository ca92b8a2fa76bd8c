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

    /// <summary>The name of a table as it stands in SQL, quoted and with its schema where the product has them.</summary>
    public abstract string Table(string schema, string table);

    /// <summary>The name of a column as it stands in SQL, quoted.</summary>
    public virtual string Column(string name) => $"\"{name}\"";

    /// <summary>
    /// What ends a <c>SELECT … ORDER BY …</c> that wants the first rows only. <paramref name="count"/> is a number or
    /// the name of a parameter.
    /// </summary>
    public abstract string Limit(string count);

    /// <summary>
    /// An <c>INSERT</c> of one row that does nothing, and affects no row, when one with the same key is there. The
    /// values are the parameters <c>@p0</c>, <c>@p1</c>, … in the order of <paramref name="columns"/>.
    /// </summary>
    /// <param name="table">The table as <see cref="Table"/> gives it.</param>
    /// <param name="columns">Plain names, without quotes.</param>
    public abstract string InsertIfAbsent(string table, params ReadOnlySpan<string> columns);

    /// <summary>
    /// An <c>INSERT</c> of one row that, when one with the same key is there, adds the numbers of the new one to its
    /// own. The values are the parameters <c>@p0</c>, <c>@p1</c>, … first of <paramref name="key"/>, then of
    /// <paramref name="numbers"/>.
    /// </summary>
    /// <param name="table">The table as <see cref="Table"/> gives it.</param>
    /// <param name="key">The columns of the primary key, plain names, without quotes.</param>
    /// <param name="numbers">All other columns.</param>
    public abstract string InsertOrAdd(string table, IReadOnlyList<string> key, IReadOnlyList<string> numbers);

    /// <summary>A point in time as the value of a parameter. Its order in the database is the order in time.</summary>
    public abstract object Time(DateTimeOffset time);

    /// <summary>A point in time, in UTC, from a column that holds one.</summary>
    public abstract DateTimeOffset Time(DbDataReader reader, int ordinal);

    /// <summary>An id as the value of a parameter.</summary>
    public abstract object Id(Guid id);

    /// <summary>An id from a column that holds one.</summary>
    public abstract Guid Id(DbDataReader reader, int ordinal);

    /// <summary>Sets up a context for a schema, without a connection.</summary>
    public abstract void Configure(DbContextOptionsBuilder options, string schema);

    /// <summary>Adds what a model needs to be kept by this product: conversions of types, foremost.</summary>
    public abstract void Configure(ModelConfigurationBuilder conventions);

    /// <summary>Makes sure that a schema's database can be opened (a folder, a file), and creates it if it is absent.</summary>
    public abstract void Prepare(string schema);

    /// <summary>A connection for reading, not opened. Opening and disposing it is cheap, because it is pooled.</summary>
    public abstract DbConnection CreateReader(string schema);

    /// <summary>Closes what the pool keeps open for reading a schema.</summary>
    public abstract void CloseReaders(string schema);

    /// <summary>A connection for writing, not opened, that is kept for long.</summary>
    public abstract DbConnection CreateWriter(string schema);

    /// <summary>Sets up a connection that has just been opened. It can come from the pool, set up before.</summary>
    public abstract void Opened(DbConnection connection);

    /// <summary>
    /// Begins a transaction that may write from its first statement on. Throws <see cref="DatabaseBusyException"/>
    /// when another process does not make way in time.
    /// </summary>
    public abstract DbTransaction BeginWrite(DbConnection writer);

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

    /// <summary>Shows other processes that this one uses the database, until it ends in whatever way.</summary>
    public abstract void Enter(Guid process);

    /// <summary>Whether a process that has entered is known to have ended. False when in doubt.</summary>
    public abstract bool HasEnded(Guid process);

    /// <summary>
    /// Whether the connection has had an error of the disk or the file. A new one then finds out how things are.
    /// </summary>
    public abstract bool HasFailed(DbConnection connection);

    /// <summary>Whether a table is there.</summary>
    public abstract bool TableExists(DbConnection connection, string schema, string table);

    /// <summary>
    /// A lock on a schema, across processes, shared or alone; <c>null</c> when another process's lock excludes it. It
    /// ends when it is disposed or when the process ends.
    /// </summary>
    public abstract IDisposable? TryLock(string schema, bool alone);

    /// <summary>Clears what a process that was killed while it migrated has left. Called with the lock held alone.</summary>
    public abstract void ClearAbandonedMigration(DbConnection writer);
}
