using System.Data.Common;
using System.Diagnostics;

namespace Platform.Data;

/// <summary>The database of one schema: who may write to it now, and connections to read from it.</summary>
public abstract class ModuleDatabase : IDisposable
{
    private readonly AsyncLocal<WriteFlow?> flow = new();
    private readonly WriteQueue queue;
    private readonly Lock gate = new();
    private readonly HashSet<Writer> open = [];
    private readonly Stack<Writer> idle = [];
    private bool disposed;

    private protected ModuleDatabase(Type context, DatabaseProvider provider)
    {
        ContextType = context;
        Schema = SchemaName.Of(context);
        Provider = provider;
        queue = WriteQueue.Of(provider.QueueOf(Schema), provider.Writers);
        CommitMark = provider.CommitsCanBeUnknown && context.IsSubclassOf(typeof(ModuleDbContext)) ? new(this) : null;
    }

    /// <summary>The schema's name.</summary>
    public string Schema { get; }

    /// <summary>The type of the module's context.</summary>
    public Type ContextType { get; }

    /// <summary>The product that keeps it.</summary>
    public DatabaseProvider Provider { get; }

    /// <summary>The setting that says where it is, for sentences.</summary>
    public string Setting { get; init; } = DatabaseSettings.ForAllModules;

    /// <summary>Who may change the schema, where that is not who uses it. Whoever asks disposes it.</summary>
    internal Func<OtherLogin?> Migrator { get; init; } = static () => null;

    /// <summary>How many are waiting to write, in this process.</summary>
    public int Waiting => queue.Length;

    /// <summary>How it is found out whether a transaction was committed; null where that is always known.</summary>
    internal CommitMark? CommitMark { get; }

    /// <summary>The order of this process's commits.</summary>
    internal CommitOrder Commits { get; } = new();

    /// <summary>
    /// Begins a transaction that writes, once those that asked before have ended theirs.
    /// Call it in the method that uses the transaction: what that method calls is then known to be inside.
    /// </summary>
    /// <exception cref="InvalidOperationException">The caller is inside a transaction on this schema already; waiting
    /// for it would last for ever.</exception>
    /// <exception cref="DatabaseBusyException">Another process kept the database locked for too long.</exception>
    public ValueTask<WriteTransaction> BeginWriteAsync(CancellationToken cancel = default)
    {
        if (flow.Value is { Ended: false })
            throw new InvalidOperationException(
                $"A transaction on {Schema} is open in this flow already. One transaction per module at a time: "
                    + "use the open one, or send a message."
            );
        // Here, not in an async method: what an async method sets is forgotten when it returns.
        var inside = new WriteFlow();
        flow.Value = inside;
        return BeginAsync(inside, cancel);
    }

    /// <summary>Reads what is committed; again when the connection breaks.</summary>
    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancel = default) =>
        Provider.RetriedAsync(
            async () =>
            {
                await using var connection = await OpenReadAsync(cancel);
                return await read(connection);
            },
            SystemClock.Instance,
            cancel
        );

    /// <summary>An open connection for reading what is committed. The caller disposes it.</summary>
    public async ValueTask<DbConnection> OpenReadAsync(CancellationToken cancel = default)
    {
        var connection = Provider.CreateReader(Schema);
        try
        {
            await connection.OpenAsync(cancel);
            Provider.Opened(connection);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>A context of the schema inside the transaction, see <see cref="ModuleDatabase{TContext}.Create"/>.</summary>
    public abstract SchemaDbContext NewContext(WriteTransaction transaction);

    /// <summary>Closes the connections that are kept open. An open transaction is undone.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose()"/>
    protected virtual void Dispose(bool disposing)
    {
        disposed = true;
        Provider.CloseReaders(Schema);
        lock (gate)
        {
            foreach (var writer in open)
                Abandon(writer);
            open.Clear();
            idle.Clear();
        }
    }

    /// <summary>A context that has no connection.</summary>
    internal abstract SchemaDbContext NewMigrationContext();

    /// <summary>Applies what is pending, as a login that may.</summary>
    internal abstract Task MigrateAsync(DatabaseProvider by, CancellationToken cancel);

    /// <summary>The SQL of the migrations that are not among those applied.</summary>
    internal abstract string ScriptMigrations(IReadOnlyList<string> applied);

    internal void Release(Writer writer, bool failed)
    {
        if (failed || disposed)
            Close(writer);
        else
            lock (gate)
                idle.Push(writer);
        queue.Leave();
    }

    private async ValueTask<WriteTransaction> BeginAsync(WriteFlow inside, CancellationToken cancel)
    {
        var entered = false;
        var (span, asked) = (DataDiagnostics.StartWriting(this), Stopwatch.GetTimestamp());
        try
        {
            await queue.EnterAsync(cancel);
            entered = true;
            var (writer, transaction) = await BeginAsync(cancel);
            DataDiagnostics.Begun(span, asked);
            return new(this, writer, transaction, inside, span);
        }
        catch (Exception thrown)
        {
            inside.Ended = true;
            DataDiagnostics.End(span, failed: true, thrown.GetType().Name);
            if (entered)
                queue.Leave();
            throw;
        }
    }

    private async ValueTask<(Writer, DbTransaction)> BeginAsync(CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (TakeIdle() is { } writer)
            try
            {
                return (writer, writer.Begin());
            }
            catch (DbException)
            {
                // The connection had been hurt by an earlier error (a full disk, a file made read-only).
                Close(writer);
            }

        writer = await Writer.OpenAsync(Provider, Schema, cancel);
        lock (gate)
            open.Add(writer);
        try
        {
            return (writer, writer.Begin());
        }
        catch (DbException)
        {
            Close(writer);
            throw;
        }
    }

    private Writer? TakeIdle()
    {
        lock (gate)
            return idle.TryPop(out var writer) ? writer : null;
    }

    private static void Abandon(Writer writer)
    {
        try
        {
            writer.Dispose();
        }
        catch (DbException)
        {
            // It was at work; the server undoes what it had begun.
        }
    }

    private void Close(Writer writer)
    {
        lock (gate)
            open.Remove(writer);
        Abandon(writer);
    }
}
