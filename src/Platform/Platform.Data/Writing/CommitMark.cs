using System.Data.Common;

namespace Platform.Data;

/// <summary>
/// A row that each transaction leaves, so that it can be found out whether it was committed when the connection broke
/// before the server's answer. Old ones are forgotten with the other marks of what was handled.
/// </summary>
internal sealed class CommitMark(ModuleDatabase database)
{
    private const string Subscriber = "#commit";
    private readonly string insert = database.Provider.Sql.InsertRow(
        database.Provider.Sql.Table(database.Schema, "handled"),
        ["message_id", "subscriber", "generation", "handled_at"]
    );

    /// <summary>What a transaction executes last.</summary>
    public (string Sql, object?[] Values) Of(Guid transaction) =>
        (
            insert,
            [database.Provider.Id(transaction), Subscriber, 0, database.Provider.Time(SystemClock.Instance.GetUtcNow())]
        );

    /// <summary>
    /// Whether the transaction was committed. It asks by leaving the same mark: that waits for a transaction which is
    /// still under way, fails when it was committed, and otherwise keeps it from being committed later.
    /// </summary>
    public async Task<bool> IsThereAsync(Guid transaction)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return !await TryLeaveAsync(transaction);
            }
            catch (DbException broken)
                when (database.Provider.IsUnavailable(broken) || database.Provider.IsConflict(broken))
            {
                await Task.Delay(Retries.Pause(attempt));
            }
        }
    }

    private async Task<bool> TryLeaveAsync(Guid transaction)
    {
        await using var connection = database.Provider.CreateWriter(database.Schema);
        await connection.OpenAsync();
        database.Provider.Opened(connection);
        await using var command = connection.CreateCommand();
        var (sql, values) = Of(transaction);
        command.CommandText = sql;
        try
        {
            await command.Bind(values).ExecuteNonQueryAsync();
            return true;
        }
        catch (DbException there) when (database.Provider.IsDuplicate(there))
        {
            return false;
        }
    }
}
