using Microsoft.EntityFrameworkCore;

namespace Platform.Data;

/// <summary>
/// The base of every context: the schema's name, the conventions that make one model fit every database product, and
/// the rule that only the bus's pipeline saves.
/// </summary>
public abstract class SchemaDbContext(DbContextOptions options) : DbContext(options), IEnlisted
{
    /// <summary>The product that keeps it.</summary>
    internal DatabaseProvider Provider { get; } =
        options.FindExtension<PlatformOptions>()?.Provider
        ?? throw new InvalidOperationException(
            "A context is injected, or made by ModuleDatabase: it needs a provider."
        );

    private readonly List<(object Row, RowWriting How)> appended = [];
    private WriteTransaction? current;

    /// <summary>Whether changes can be saved: the context stands on an open transaction.</summary>
    public bool IsEnlisted { get; private set; }

    internal bool HasReader { get; set; }

    /// <summary>
    /// Adds a row of a journal: written with the changes that are saved next, after them, in the order of appending.
    /// It is not tracked, so it costs a fraction of <c>Add</c>; its generated key is not read back. For plain rows that
    /// are never changed again.
    /// </summary>
    public void Append(object row) => appended.Add((row, RowWriting.Insert));

    /// <summary>The same, and nothing happens when a row is there that it must not stand beside (a key, a unique index).</summary>
    public void AppendIfAbsent(object row) => appended.Add((row, RowWriting.InsertIfAbsent));

    /// <summary>
    /// Adds the numbers of a row to those of the row with the same key, or adds the row if there is none: one statement,
    /// nothing is read, and the sum is right whoever else adds to it. Written when and as <see cref="Append"/> does. Of
    /// such a row everything that is not its key is a number.
    /// </summary>
    public void Accumulate(object row) => appended.Add((row, RowWriting.InsertOrAdd));

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        BeforeSaving();
        if (appended.Count > 0)
            throw new InvalidOperationException("What is appended is saved with SaveChangesAsync.");
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        BeforeSaving();
        try
        {
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            return saved + await AppendAsync(cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        LetGo();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        LetGo();
        GC.SuppressFinalize(this);
        return base.DisposeAsync();
    }

    void IEnlisted.TransactionEnded() => LetGo();

    private void LetGo()
    {
        if (!IsEnlisted)
            return;
        IsEnlisted = false;
        // It can be another transaction's by the time this one ends.
        current!.Delist();
        current = null;
        appended.Clear();
        HasReader = false;
        Database.CurrentTransaction?.Dispose();
        Database.SetDbConnection(null);
    }

    /// <summary>Moves the context, with what it tracks, into a transaction, at whose end it can no longer be used.</summary>
    public void Join(WriteTransaction transaction)
    {
        Database.CloseConnection();
        Enlist(transaction);
    }

    internal void Enlist(WriteTransaction transaction)
    {
        transaction.Enlist(this);
        Database.SetDbConnection(transaction.Connection);
        Database.UseTransaction(transaction.Transaction);
        // Who fails here begins anew: there is nothing to go back to within the transaction.
        Database.AutoSavepointsEnabled = false;
        IsEnlisted = true;
        current = transaction;
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ModelConventions.Add(configurationBuilder, SchemaName.Of(GetType()));
        Provider.Configure(configurationBuilder);
    }

    private async Task<int> AppendAsync(CancellationToken cancel)
    {
        await current!.ExecuteAsync(InOrder(), cancel);
        var count = appended.Count;
        appended.Clear();
        return count;
    }

    // As they were appended; but of rows that others add to at the same time, one after the other in the order of their
    // keys: two transactions that went different ways would each wait for the other.
    private IEnumerable<(string Sql, object?[] Values)> InOrder()
    {
        for (var (i, end) = (0, 0); i < appended.Count; i = end)
        {
            var (first, how) = appended[i];
            end = i + 1;
            if (how == RowWriting.InsertOrAdd)
                while (end < appended.Count && IsLike(appended[end]))
                    end++;
            var writer = Writer(first, how);
            var rows = appended[i..end].Select(one => writer.Write(one.Row));
            foreach (var statement in end - i > 1 ? rows.OrderBy(row => row.Values, writer.ByKey) : rows)
                yield return statement;

            bool IsLike((object Row, RowWriting How) other) =>
                other.How == how && other.Row.GetType() == first.GetType();
        }
    }

    private JournalWriter Writer(object row, RowWriting how)
    {
        var type =
            Model.FindEntityType(row.GetType())
            ?? throw new InvalidOperationException($"{row.GetType().Name} is not mapped in {GetType().Name}.");
        return JournalWriter.Of(type, Provider, how);
    }

    private void BeforeSaving()
    {
        if (!IsEnlisted)
            throw new InvalidOperationException(
                "Changes are saved by the bus's pipeline: send a message, or use IDbContextOutbox."
            );
        // Once for the versions and for what EF does next.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        Versions.Raise(ChangeTracker);
    }
}
