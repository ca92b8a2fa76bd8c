using Microsoft.Extensions.Logging;
using Platform.Data;

namespace Platform.Messaging;

/// <summary>
/// Looks after what is stored in one module's schema: brings in what is due and in nobody's hands, lets go of what has
/// arrived, keeps this process's leases alive and frees those of the dead.
/// </summary>
internal sealed partial class Pump(MessagingRuntime runtime, ModuleRuntime module, ILogger<Pump> log) : IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _signal = new(0, 1);
    private readonly Lock _gate = new();
    private readonly HashSet<string> _reported = [];
    private DateTimeOffset _nextDue = DateTimeOffset.MaxValue;
    private DateTimeOffset _looked = DateTimeOffset.MinValue;
    private DateTimeOffset _renewed = DateTimeOffset.MinValue;
    private DateTimeOffset _swept = DateTimeOffset.MinValue;

    public void Dispose() => _signal.Dispose();

    public async Task RunAsync(CancellationToken stopping)
    {
        module.Wake = Wake;
        var database = module.Database;
        using var ear = database.Provider.OnWoken(database.Schema, () => Wake(runtime.Time.GetUtcNow()));
        while (!stopping.IsCancellationRequested)
        {
            var failed = false;
            try
            {
                await TurnAsync(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception thrown)
            {
                LogTurnFailed(module.Name, thrown.Message);
                failed = true;
            }

            try
            {
                if (failed)
                    await Task.Delay(runtime.Options.Poll, runtime.Time, stopping);
                await WaitAsync(stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>One look at the database.</summary>
    public async Task TurnAsync(CancellationToken cancel)
    {
        var now = runtime.Time.GetUtcNow();
        if (now - _looked >= runtime.Options.Poll)
        {
            _looked = now;
            await FreeTheDeadAsync(cancel);
        }

        if (now - _renewed >= runtime.Options.Lease / 3)
        {
            await WriteAsync(t => module.Store.RenewAsync(t, cancel), cancel);
            _renewed = now;
        }

        var due = await DueAsync(cancel);
        if (due)
        {
            await BringInAsync(cancel);
        }
        else if (!module.Arrived.IsEmpty)
        {
            await LetGoAsync(cancel);
        }

        if (now - _swept >= TimeSpan.FromHours(1))
        {
            _swept = now;
            await WriteAsync(t => module.Store.ForgetAsync(t, now - runtime.Options.Remember, cancel), cancel);
        }
    }

    /// <summary>Gives back what this process holds, for others to take at once.</summary>
    public async Task StopAsync(CancellationToken cancel)
    {
        await LetGoAsync(cancel);
        await WriteAsync(
            transaction =>
            {
                if (module.Database.Provider.Waking(module.Database.Schema) is { } waking)
                {
                    transaction.WithCommit(waking);
                }

                return module.Store.FreeAsync(transaction, runtime.Node, cancel);
            },
            cancel
        );
    }

    private void Wake(DateTimeOffset due)
    {
        lock (_gate)
        {
            if (due >= _nextDue && _nextDue > runtime.Time.GetUtcNow())
            {
                return;
            }

            _nextDue = due;
            if (_signal.CurrentCount == 0)
            {
                _signal.Release();
            }
        }
    }

    private async Task WaitAsync(CancellationToken stopping)
    {
        TimeSpan pause;
        lock (_gate)
        {
            var until = _nextDue - runtime.Time.GetUtcNow();
            pause = module.Arrived.IsEmpty ? runtime.Options.Poll : Idle;
            pause = until < pause ? until : pause;
        }

        if (pause <= TimeSpan.Zero)
        {
            pause = TimeSpan.FromMilliseconds(5);
        }

        using var timer = new CancellationTokenSource(pause, runtime.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, stopping);
        try
        {
            await _signal.WaitAsync(linked.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // Time to look.
        }
    }

    private async Task<bool> DueAsync(CancellationToken cancel)
    {
        await using var reading = await module.Database.OpenReadAsync(cancel);
        lock (_gate)
        {
            _nextDue = DateTimeOffset.MaxValue;
        }

        if (await module.Store.NextDueAsync(reading, cancel) is { } next)
        {
            lock (_gate)
            {
                // No signal: it is not due yet, and the wait ends in time for it.
                _nextDue = next < _nextDue ? next : _nextDue;
            }
        }

        return await module.Store.AnyDueAsync(reading, cancel);
    }

    private async Task BringInAsync(CancellationToken cancel)
    {
        var due = new DueBatch(runtime, module, Report);
        var committed = false;
        try
        {
            await using var transaction = await module.Database.BeginWriteAsync(cancel);
            using var arrived = await ArrivedBatch.RemoveAsync(module, transaction, cancel);
            await due.TakeAsync(transaction, cancel);
            transaction.OnCommitted(() =>
            {
                committed = true;
                arrived.Committed();
                due.Enqueue();
            });
            await transaction.CommitAsync();
        }
        finally
        {
            if (!committed)
            {
                due.Release();
            }
        }

        if (due.MayHaveLeftSome(module.Database.Provider.Sql))
        {
            Wake(runtime.Time.GetUtcNow());
        }
    }

    private void Report(StoredMessage stored)
    {
        if (_reported.Add(stored.MessageType))
        {
            LogUnknown(module.Name, stored.MessageType);
        }
    }

    private async Task LetGoAsync(CancellationToken cancel)
    {
        if (module.Arrived.IsEmpty)
        {
            return;
        }

        await using var transaction = await module.Database.BeginWriteAsync(cancel);
        using var arrived = ArrivedBatch.RemoveWithCommit(module, transaction);
        transaction.OnCommitted(arrived.Committed);
        await transaction.CommitAsync();
    }

    private async Task FreeTheDeadAsync(CancellationToken cancel)
    {
        try
        {
            List<Guid> owners;
            await using (var reading = await module.Database.OpenReadAsync(cancel))
            {
                owners = await module.Store.OwnersAsync(reading, cancel);
            }

            foreach (var owner in owners.Where(o => o != runtime.Node))
            {
                if (!await module.Database.Provider.HasEndedAsync(owner, cancel))
                    continue;
                await WriteAsync(t => module.Store.FreeAsync(t, owner, cancel), cancel);
                LogFreed(module.Name, owner);
                Wake(runtime.Time.GetUtcNow());
            }
        }
        catch (Exception thrown) when (module.Database.Provider.IsUnavailable(thrown))
        {
            LogTurnFailed(module.Name, thrown.Message);
        }
    }

    private async Task WriteAsync(Func<WriteTransaction, ValueTask> write, CancellationToken cancel)
    {
        await using var transaction = await module.Database.BeginWriteAsync(cancel);
        await write(transaction);
        await transaction.CommitAsync();
    }

    [LoggerMessage(LogLevel.Warning, "{Module}: messages of type {MessageType} wait for code that handles them")]
    private partial void LogUnknown(string module, string messageType);

    [LoggerMessage(LogLevel.Information, "{Module}: freed what the ended process {Node} held")]
    private partial void LogFreed(string module, Guid node);

    [LoggerMessage(LogLevel.Error, "{Module}: the stored messages cannot be looked after: {Error}")]
    private partial void LogTurnFailed(string module, string error);
}
