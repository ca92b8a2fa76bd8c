using System.Collections.Concurrent;
using System.Data;
using Npgsql;

namespace Platform.Data;

/// <summary>
/// What a process holds in a database for as long as it lives: advisory locks, which the server takes back when the
/// process ends, and an ear for notifications. Both come back when the connection, or the server, has been away.
/// </summary>
internal sealed class PostgreSqlSession : IDisposable
{
    public const string Channel = "platform_messages";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);
    private readonly NpgsqlDataSource source;
    private readonly NpgsqlDataSource pool;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CancellationTokenSource ending = new();
    private readonly List<HeldLock> held = [];
    private List<HeldLock> missing = [];
    private readonly ConcurrentDictionary<(string Schema, Guid), Action> listeners = [];
    private NpgsqlConnection? locks;
    private Task? beating;
    private Task? listening;

    /// <param name="settings">Where it is.</param>
    /// <param name="pool">Connections for questions.</param>
    public PostgreSqlSession(NpgsqlConnectionStringBuilder settings, NpgsqlDataSource pool)
    {
        this.pool = pool;
        // What is given back to a pool keeps its locks.
        source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false }
        );
    }

    public async Task EnterAsync(Guid process, CancellationToken cancel)
    {
        var key = KeyOf(process);
        await turn.WaitAsync(cancel);
        try
        {
            if (held.Any(one => one.Key == key))
                return;
        }
        finally
        {
            turn.Release();
        }

        if (await TryAsync(key, alone: true, cancel) is null)
            throw new InvalidOperationException($"The process {process} has entered elsewhere.");
    }

    public async Task<bool> HasEndedAsync(Guid process, CancellationToken cancel)
    {
        // Asked by a connection of its own: a session is never in its own way.
        await using var connection = await pool.OpenConnectionAsync(cancel);
        return await AskAsync(connection, $"SELECT pg_try_advisory_xact_lock({KeyOf(process)})", cancel);
    }

    public Task<IDisposable?> TryLockAsync(string name, bool alone, CancellationToken cancel) =>
        TryAsync(PostgreSqlDialect.LockNumber(name), alone, cancel);

    public IDisposable OnWoken(string schema, Action wake)
    {
        var key = (schema, Guid.NewGuid());
        listeners[key] = wake;
        lock (listeners)
            listening ??= Task.Run(ListenAsync);
        return new Ending(() => listeners.TryRemove(key, out _));
    }

    public void Dispose()
    {
        ending.Cancel();
        Task.WaitAll([.. new[] { beating, listening }.OfType<Task>()]);
        locks?.Dispose();
        locks = null;
        source.Dispose();
    }

    private static long KeyOf(Guid process) => PostgreSqlDialect.LockNumber($"process:{process}");

    private async Task<IDisposable?> TryAsync(long key, bool alone, CancellationToken cancel)
    {
        var wanted = new HeldLock(key, alone);
        await turn.WaitAsync(cancel);
        try
        {
            if (locks is null)
                await TakeAgainAsync(cancel);
            if (!await AskAsync(locks!, wanted.Try, cancel))
                return null;
            held.Add(wanted);
            beating ??= Task.Run(BeatAsync, CancellationToken.None);
            return new Ending(() => Release(wanted));
        }
        catch (NpgsqlException)
        {
            await ForgetAsync();
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    private void Release(HeldLock given)
    {
        turn.Wait();
        try
        {
            if (!held.Remove(given) || missing.Remove(given) || locks is null)
                return;
            using var command = new NpgsqlCommand(given.Free, locks);
            command.ExecuteNonQuery();
        }
        catch (NpgsqlException)
        {
            // The connection is gone, and its locks with it.
        }
        finally
        {
            turn.Release();
        }
    }

    // Notices when the connection is gone, and takes the locks again with a new one: others take this process for dead
    // until then.
    private async Task BeatAsync()
    {
        while (await WaitAsync(Beat))
        {
            await turn.WaitAsync();
            try
            {
                if (!await IsAliveAsync())
                    await TakeAgainAsync(ending.Token);
            }
            catch (Exception broken) when (broken is NpgsqlException or OperationCanceledException)
            {
                await ForgetAsync();
            }
            finally
            {
                turn.Release();
            }
        }
    }

    private async Task<bool> IsAliveAsync()
    {
        try
        {
            return locks is not null && missing.Count == 0 && await AskAsync(locks, "SELECT true", ending.Token);
        }
        catch (NpgsqlException)
        {
            await ForgetAsync();
            return false;
        }
    }

    // Somebody may have one at this moment, who asks whether this process lives: it is taken at the next beat.
    private async Task TakeAgainAsync(CancellationToken cancel)
    {
        if (locks is null)
        {
            locks = await source.OpenConnectionAsync(cancel);
            missing = [.. held];
        }

        foreach (var one in missing.ToList())
            if (await AskAsync(locks, one.Try, cancel))
                missing.Remove(one);
    }

    private async Task ForgetAsync()
    {
        if (locks is null)
            return;
        await locks.DisposeAsync();
        locks = null;
    }

    private async Task ListenAsync()
    {
        do
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(ending.Token);
                connection.Notification += (_, heard) => Wake(heard.Payload);
                await using (var command = new NpgsqlCommand($"LISTEN {Channel}", connection))
                    await command.ExecuteNonQueryAsync(ending.Token);
                // Something may have been said while nobody listened.
                Wake(null);
                while (true)
                    await connection.WaitAsync(ending.Token);
            }
            catch (Exception broken) when (broken is NpgsqlException or OperationCanceledException)
            {
                // Until it is back, everybody looks now and then.
            }
        } while (await WaitAsync(Pause));
    }

    private void Wake(string? schema)
    {
        foreach (var ((of, _), wake) in listeners)
            if (schema is null || of == schema)
                wake();
    }

    private async Task<bool> WaitAsync(TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause, ending.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task<bool> AskAsync(NpgsqlConnection connection, string question, CancellationToken cancel)
    {
        // One that broke while nobody looked says so in another way than one that breaks now.
        if (connection.State != ConnectionState.Open)
            throw new NpgsqlException("The session's connection is not open any more.");
        await using var command = new NpgsqlCommand(question, connection);
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    private sealed record HeldLock(long Key, bool Alone)
    {
        public string Try =>
            Alone ? $"SELECT pg_try_advisory_lock({Key})" : $"SELECT pg_try_advisory_lock_shared({Key})";

        public string Free => Alone ? $"SELECT pg_advisory_unlock({Key})" : $"SELECT pg_advisory_unlock_shared({Key})";
    }

    private sealed class Ending(Action end) : IDisposable
    {
        private Action? end = end;

        public void Dispose() => Interlocked.Exchange(ref end, null)?.Invoke();
    }
}
