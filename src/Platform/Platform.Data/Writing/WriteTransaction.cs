using System.Data.Common;
using System.Diagnostics;

namespace Platform.Data;

/// <summary>
/// A transaction that writes to one schema. It ends with <see cref="CommitAsync"/>, or undone when it is disposed
/// without; the next one in line begins at that moment. Not for use by several threads at once.
/// </summary>
public sealed class WriteTransaction : IAsyncDisposable
{
    // What a server takes in at once without holding up others.
    private const int StatementsPerRoundTrip = 200;
    private readonly ModuleDatabase database;
    private readonly Writer writer;
    private readonly DbTransaction transaction;
    private readonly WriteFlow flow;
    private readonly Activity? span;
    private readonly Guid id = Guid.CreateVersion7();
    private IEnlisted? enlisted;
    private Action? committed;
    private readonly List<(string Sql, object?[] Values)> atCommit = [];
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

    /// <summary>Executes statements that answer with nothing, in their order: in one round trip where the product can.</summary>
    public async ValueTask ExecuteAsync(
        IEnumerable<(string Sql, object?[] Values)> statements,
        CancellationToken cancel = default
    )
    {
        if (!Connection.CanCreateBatch)
        {
            foreach (var (sql, values) in statements)
                await Prepared(sql).Bind(values).ExecuteNonQueryAsync(cancel);
            return;
        }

        foreach (var some in statements.Chunk(StatementsPerRoundTrip))
        {
            await using var batch = transaction.BatchOf(some);
            await batch.ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>The same for statements that answer with one row each.</summary>
    public async ValueTask<List<T>> AnswersAsync<T>(
        IEnumerable<(string Sql, object?[] Values)> statements,
        Func<DbDataReader, T> read,
        CancellationToken cancel = default
    )
    {
        List<T> answers = [];
        if (!Connection.CanCreateBatch)
        {
            foreach (var (sql, values) in statements)
            {
                await using var one = await Prepared(sql).Bind(values).ExecuteReaderAsync(cancel);
                await one.ReadAsync(cancel);
                answers.Add(read(one));
            }

            return answers;
        }

        foreach (var some in statements.Chunk(StatementsPerRoundTrip))
        {
            await using var batch = transaction.BatchOf(some);
            await using var reader = await batch.ExecuteReaderAsync(cancel);
            do
            {
                await reader.ReadAsync(cancel);
                answers.Add(read(reader));
            } while (await reader.NextResultAsync(cancel));
        }

        return answers;
    }

    /// <summary>Has something executed with the commit.</summary>
    public void WithCommit((string Sql, object?[] Values) statement) => atCommit.Add(Open(statement));

    /// <summary>
    /// Makes everything written lasting. When it throws, nothing was. Once begun it cannot be called off; when the
    /// connection breaks while it is waited for, it ends when the server can be asked what became of it.
    /// </summary>
    public async Task CommitAsync()
    {
        Open(transaction);
        var turn = database.Commits.Take();
        var failed = true;
        try
        {
            await CommitOrFindOutAsync();
            failed = false;
            isCommitted = true;
            await turn.ComesAsync();
            committed?.Invoke();
        }
        finally
        {
            turn.Over();
            await EndAsync(failed || writer.HasFailed);
        }
    }

    /// <summary>Undoes what was written, unless it was committed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!ended)
            await EndAsync(failed: writer.HasFailed);
    }

    private async Task CommitOrFindOutAsync()
    {
        var provider = database.Provider;
        var mark = database.CommitMark;
        if (mark is not null)
            atCommit.Add(mark.Of(id));
        var together = Connection.CanCreateBatch ? atCommit.Count % StatementsPerRoundTrip : 0;
        await ExecuteAsync(atCommit.SkipLast(together));
        try
        {
            await provider.CommitAsync(transaction, [.. atCommit.TakeLast(together)], CancellationToken.None);
        }
        catch (DbException broken) when (mark is not null && provider.IsUnavailable(broken))
        {
            if (!await mark.IsThereAsync(id))
                throw;
        }
    }

    // A context over this transaction is cut off when it ends: the connection is the next one's then.
    internal void Enlist(IEnlisted context)
    {
        Open(context);
        if (enlisted is not null)
            throw new InvalidOperationException($"The transaction on {database.Schema} has a context already.");
        enlisted = context;
    }

    internal void Delist() => enlisted = null;

    private async ValueTask EndAsync(bool failed)
    {
        ended = true;
        try
        {
            enlisted?.TransactionEnded();
            // Rolls back when it was not committed.
            await transaction.DisposeAsync();
        }
        catch (DbException)
        {
            // What could not be rolled back goes with the connection.
            failed = true;
        }
        finally
        {
            flow.Ended = true;
            database.Release(writer, failed);
            if (!isCommitted)
                span?.SetTag("platform.db.undone", true);
            DataDiagnostics.End(span, failed);
        }
    }

    private T Open<T>(T what) =>
        ended ? throw new InvalidOperationException($"The transaction on {database.Schema} has ended.") : what;
}
