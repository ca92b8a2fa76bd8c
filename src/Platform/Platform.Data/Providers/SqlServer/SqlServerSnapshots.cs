using Microsoft.Data.SqlClient;

namespace Platform.Data;

/// <summary>Without it readers and writers wait for each other, and deadlock.</summary>
internal static class SqlServerSnapshots
{
    /// <summary>Answers 1 when readers see what was committed before.</summary>
    public const string Question =
        "SELECT CASE WHEN is_read_committed_snapshot_on = 1 THEN 1 ELSE 0 END FROM sys.databases WHERE database_id = DB_ID()";

    /// <exception cref="StartRefusedException">The database does without.</exception>
    public static async Task RequireAsync(SqlConnection connection, CancellationToken cancel)
    {
        await using var command = new SqlCommand(Question, connection);
        if (!await command.IsTrueAsync(cancel))
            throw new StartRefusedException(
                $"In the database {connection.Database} readers wait for writers. Run ALTER DATABASE "
                    + $"[{connection.Database}] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE, then start again."
            );
    }
}
