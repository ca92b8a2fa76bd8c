using System.Data;
using Microsoft.Data.SqlClient;

namespace Platform.Data;

/// <summary>
/// What a process holds in a database for as long as it lives: application locks, which the server takes back when the
/// process ends. They come back when the connection, or the server, has been away.
/// </summary>
internal sealed class SqlServerSession : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
    private readonly string connectionString;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CancellationTokenSource ending = new();
    private readonly List<SqlServerLock> held = [];

    // Locks that were held and are not, since the connection broke.
    private readonly List<SqlServerLock> lost = [];
    private SqlConnection? connection;
    private Task? beating;

    /// <param name="settings">Where it is.</param>
    public SqlServerSession(SqlConnectionStringBuilder settings) =>
        // A connection of a pool, or one that mends itself, loses its locks without a word.
        connectionString = new SqlConnectionStringBuilder(settings.ConnectionString)
        {
            Pooling = false,
            ConnectRetryCount = 0,
        }.ConnectionString;

    public async Task EnterAsync(Guid process, CancellationToken cancel)
    {
        var name = SqlServerLock.NameOf(process);
        await turn.WaitAsync(cancel);
        try
        {
            if (held.Any(one => one.Name == name))
                return;
        }
        finally
        {
            turn.Release();
        }

        if (await TryLockAsync(name, alone: true, cancel) is null)
            throw new InvalidOperationException($"The process {process} has entered elsewhere.");
    }

    /// <summary>A lock; null when somebody else's excludes it.</summary>
    public async Task<IDisposable?> TryLockAsync(string name, bool alone, CancellationToken cancel)
    {
        var wanted = new SqlServerLock(name, alone);
        await turn.WaitAsync(cancel);
        try
        {
            var open = await OpenAsync(cancel);
            if (beating is null)
                await SqlServerSnapshots.RequireAsync(open, cancel);
            if (!await wanted.TryAsync(open, cancel))
                return null;
            held.Add(wanted);
            beating ??= Task.Run(BeatAsync, CancellationToken.None);
            return new Ending(() => Release(wanted));
        }
        catch (SqlException)
        {
            Forget();
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        ending.Cancel();
        beating?.Wait();
        Forget();
    }

    private void Release(SqlServerLock given)
    {
        turn.Wait();
        try
        {
            if (held.RemoveAll(one => ReferenceEquals(one, given)) == 0)
                return;
            if (
                lost.RemoveAll(one => ReferenceEquals(one, given)) == 0
                && connection is { State: ConnectionState.Open }
            )
                given.Release(connection);
        }
        catch (SqlException)
        {
            // The connection is gone, and its locks with it.
            Forget();
        }
        finally
        {
            turn.Release();
        }
    }

    // Notices when the connection is gone, and takes the locks again with a new one.
    private async Task BeatAsync()
    {
        while (await WaitAsync())
        {
            await turn.WaitAsync();
            try
            {
                await LookAsync(await OpenAsync(ending.Token));
            }
            catch (Exception broken)
                when (broken is SqlException or InvalidOperationException or OperationCanceledException)
            {
                Forget();
            }
            finally
            {
                turn.Release();
            }
        }
    }

    private async Task LookAsync(SqlConnection open)
    {
        await using var command = new SqlCommand("SELECT 1", open);
        await command.ExecuteScalarAsync(ending.Token);
        // The server may not have noticed yet that the connection before is gone, and be keeping them for it.
        foreach (var one in lost.ToList())
            if (await one.TryAsync(open, ending.Token))
                lost.Remove(one);
    }

    private async Task<SqlConnection> OpenAsync(CancellationToken cancel)
    {
        if (connection is { State: ConnectionState.Open } open)
            return open;
        Forget();
        var opened = new SqlConnection(connectionString);
        try
        {
            await opened.OpenAsync(cancel);
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }

        return connection = opened;
    }

    private void Forget()
    {
        connection?.Dispose();
        connection = null;
        lost.Clear();
        lost.AddRange(held);
    }

    private async Task<bool> WaitAsync()
    {
        try
        {
            await Task.Delay(Beat, ending.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private sealed class Ending(Action end) : IDisposable
    {
        private Action? end = end;

        public void Dispose() => Interlocked.Exchange(ref end, null)?.Invoke();
    }
}
