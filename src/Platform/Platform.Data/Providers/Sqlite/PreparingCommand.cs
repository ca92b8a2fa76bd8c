using System.Data;
using Microsoft.Data.Sqlite;

namespace Platform.Data;

/// <summary>
/// Runs on the statements that its connection keeps for this text. A command that was told to prepare is kept by its
/// user, and runs on its own.
/// </summary>
internal sealed class PreparingCommand : SqliteCommand
{
    private bool hasItsOwn;

    // The first run prepares, and keeps: a script can use what its own first statements make.
    public override void Prepare() => hasItsOwn = true;

    public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
    {
        var connection = Connection as PreparingConnection;
        try
        {
            return !hasItsOwn && connection?.Free(CommandText) is { } kept
                ? Run(kept, behavior)
                : base.ExecuteReader(behavior);
        }
        catch (SqliteException error)
        {
            connection?.Note(error);
            throw;
        }
    }

    private SqliteDataReader Run(KeptCommand kept, CommandBehavior behavior)
    {
        kept.Transaction = Transaction;
        kept.CommandTimeout = CommandTimeout;
        kept.Parameters.Clear();
        foreach (SqliteParameter parameter in Parameters)
            kept.Parameters.Add(parameter);
        return kept.ExecuteReader(behavior);
    }
}

/// <summary>A command whose prepared statements are used again.</summary>
internal sealed class KeptCommand : SqliteCommand
{
    public bool IsBeingRead => DataReader is not null;
}
