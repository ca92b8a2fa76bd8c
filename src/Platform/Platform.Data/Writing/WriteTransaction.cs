using System.Data.Common;
using System.Diagnostics;

namespace Platform.Data;

/// <summary>
/// A transaction that writes to one schema. It ends with <see cref="CommitAsync"/>, or undone when it is disposed
/// without; the next one in line begins at that moment. Not for use by several threads at once.
/// </summary>
public sealed class WriteTransaction : IAsyncDisposable
{
    private readonly ModuleDatabase database;
    private readonly Writer writer;
    private readonly DbTransaction transaction;
    private readonly WriteFlow flow;
    private readonly Activity? span;
    private IEnlisted? enlisted;
    private Action? committed;
    private bool ended;
    private bool isCommitted;

    internal WriteTransaction(
        ModuleDatabase database,
        Writer writer,
        DbTransaction transaction,
        WriteFlow flow,
        Activity? span
    )
    {
        this.span = span;
        this.database = database;
        this.writer = writer;
        this.transaction = transaction;
        this.flow = flow;
    }

    /// <summary>Whose transaction it is.</summary>
    public ModuleDatabase Database => database;

    /// <summary>The connection, for as long as the transaction lasts.</summary>
    public DbConnection Connection => Open(writer.Connection);

    /// <summary>The transaction, for commands of the caller's own.</summary>
    public DbTransaction Transaction => Open(transaction);

    /// <summary>
    /// The command with this text, prepared once per connection and bound to this transaction. It keeps its parameters
    /// from one use to the next: add them when there are none, set their values otherwise (<see cref="Commands.Bind"/>
    /// does both). Two uses must not overlap. The text should be one of few.
    /// </summary>
    public DbCommand Prepared(string sql)
    {
        var command = Open(writer).Prepared(sql);
        command.Transaction = transaction;
        return command;
    }

    /// <summary>
    /// Has something done when the commit has happened and before the next transaction on the schema begins: what must
    /// keep the order of commits. It must be short and must not throw.
    /// </summary>
    public void OnCommitted(Action action) => committed += Open(action);

    /// <summary>Makes everything written lasting. When it throws, nothing was.</summary>
    public async Task CommitAsync(CancellationToken cancel = default)
    {
        Open(transaction);
        var failed = true;
        try
        {
            await transaction.CommitAsync(cancel);
            failed = false;
            isCommitted = true;
            committed?.Invoke();
        }
        finally
        {
            End(failed);
        }
    }

    /// <summary>Undoes what was written, unless it was committed.</summary>
    public ValueTask DisposeAsync()
    {
        if (!ended)
            End(failed: writer.HasFailed);
        return ValueTask.CompletedTask;
    }

    // A context over this transaction is cut off when it ends: the connection is the next one's then.
    internal void Enlist(IEnlisted context)
    {
        Open(context);
        if (enlisted is not null)
            throw new InvalidOperationException($"The transaction on {database.Schema} has a context already.");
        enlisted = context;
    }

    private void End(bool failed)
    {
        ended = true;
        try
        {
            enlisted?.TransactionEnded();
            // Rolls back when it was not committed.
            transaction.Dispose();
        }
        catch (DbException)
        {
            // What could not be rolled back goes with the connection.
            failed = true;
        }
        finally
        {
            flow.Ended = true;
            database.Release(failed);
            if (!isCommitted)
                span?.SetTag("platform.db.undone", true);
            DataDiagnostics.End(span, failed);
        }
    }

    private T Open<T>(T what) =>
        ended ? throw new InvalidOperationException($"The transaction on {database.Schema} has ended.") : what;
}
