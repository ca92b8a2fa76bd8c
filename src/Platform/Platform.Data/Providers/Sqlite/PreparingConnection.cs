using Microsoft.Data.Sqlite;

namespace Platform.Data;

/// <summary>
/// A connection that keeps the statements of its commands prepared: EF makes a new command for each statement, which
/// would otherwise be prepared each time.
/// </summary>
internal sealed class PreparingConnection(string connectionString) : SqliteConnection(connectionString)
{
    // Bounded, for queries whose text depends on the length of a list.
    private const int MaxKept = 500;
    private readonly Dictionary<string, KeptCommand> kept = new(StringComparer.Ordinal);

    /// <summary>Whether a statement has failed because of the disk or the file.</summary>
    public bool HasFailed { get; private set; }

    public override SqliteCommand CreateCommand() =>
        new PreparingCommand { Connection = this, Transaction = Transaction };

    public override void Close()
    {
        Forget();
        base.Close();
    }

    /// <summary>The kept command with this text, unless it is being read from at the moment.</summary>
    public KeptCommand? Free(string text)
    {
        if (kept.TryGetValue(text, out var command))
            return command.IsBeingRead ? null : command;
        if (kept.Count == MaxKept)
            Forget();
        command = new() { Connection = this, CommandText = text };
        kept.Add(text, command);
        return command;
    }

    public void Note(SqliteException error) =>
        HasFailed |= SqliteErrors.IsUnavailable(error) && !SqliteErrors.IsBusy(error);

    private void Forget()
    {
        foreach (var command in kept.Values)
            // One that is being read from ends with its reader.
            if (!command.IsBeingRead)
                command.Dispose();
        kept.Clear();
    }
}
