using Microsoft.Data.SqlClient;

namespace Platform.Data;

/// <summary>An application lock of a session: the server takes it back when the connection ends, however it ends.</summary>
internal sealed class SqlServerLock(string name, bool alone)
{
    /// <summary>Answers 1 when nobody else has the lock, 0 otherwise.</summary>
    public const string IsFree = "SELECT APPLOCK_TEST(N'public', @p0, N'Exclusive', N'Session')";

    private const string Take = """
        DECLARE @answer int;
        EXEC @answer = sp_getapplock @Resource = @p0, @LockMode = @p1, @LockOwner = N'Session', @LockTimeout = 0;
        SELECT @answer;
        """;

    private const string Free = "EXEC sp_releaseapplock @Resource = @p0, @LockOwner = N'Session'";

    /// <summary>All of it that is SQL, to be read.</summary>
    public static IEnumerable<(string Name, string Sql)> Statements =>
        [(nameof(Take), Take), (nameof(Free), Free), (nameof(IsFree), IsFree)];

    // Somebody else has it.
    private const int Refused = -1;

    public static string NameOf(Guid process) => SqlServerDialect.LockOf($"process:{process}");

    public string Name => name;

    /// <summary>Takes it, if nobody else has it.</summary>
    public async Task<bool> TryAsync(SqlConnection connection, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Take;
        var answer = (int)(await command.Bind(name, alone ? "Exclusive" : "Shared").ExecuteScalarAsync(cancel))!;
        return answer >= 0
            || (answer == Refused ? false : throw new InvalidOperationException($"sp_getapplock answers {answer}."));
    }

    /// <summary>Gives it back.</summary>
    public void Release(SqlConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Free;
        command.Bind(name).ExecuteNonQuery();
    }
}
