using System.Data.Common;

namespace Platform.Data;

/// <summary>The long-lived connection on which a schema is written, and the commands prepared on it.</summary>
internal sealed class Writer(DatabaseProvider provider, DbConnection connection) : IDisposable
{
    // Texts are constants of the platform; the bound is for the day when somebody builds them from data.
    private const int MaxCommands = 500;
    private readonly Dictionary<string, DbCommand> commands = new(StringComparer.Ordinal);

    public DbConnection Connection => connection;

    public static async ValueTask<Writer> OpenAsync(DatabaseProvider provider, string schema, CancellationToken cancel)
    {
        provider.Prepare(schema);
        var connection = provider.CreateWriter(schema);
        try
        {
            await connection.OpenAsync(cancel);
            provider.Opened(connection);
            return new(provider, connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public bool HasFailed => provider.HasFailed(connection);

    public DbTransaction Begin() => provider.BeginWrite(connection);

    public DbCommand Prepared(string sql)
    {
        if (commands.TryGetValue(sql, out var command))
            return command;
        if (commands.Count == MaxCommands)
            Forget();
        command = connection.CreateCommand();
        command.CommandText = sql;
        provider.Prepare(command);
        commands.Add(sql, command);
        return command;
    }

    public void Dispose()
    {
        Forget();
        connection.Dispose();
    }

    private void Forget()
    {
        foreach (var command in commands.Values)
            command.Dispose();
        commands.Clear();
    }
}
