using Microsoft.Extensions.Logging;

namespace Platform.Data;

/// <summary>
/// One schema's way to being up to date. While a process runs on the schema it shares the lock; to change the schema it
/// has the lock alone. A process that dies gives its lock back.
/// </summary>
internal sealed class SchemaMigration(
    ModuleDatabase database,
    TimeProvider clock,
    ILogger log,
    SchemaMigrations patience
)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private readonly long started = clock.GetTimestamp();
    private long? othersSeen;

    public async Task<IDisposable> ApplyAsync(CancellationToken cancel)
    {
        database.Provider.Prepare(database.Schema);
        while (true)
        {
            if (await TryRunAsync(cancel) is { } shared)
                return shared;
            if (!await TryMigrateAsync(cancel))
                await Task.Delay(Pause * (0.5 + Random.Shared.NextDouble()), clock, cancel);
        }
    }

    // The shared lock, when the schema is as it should be. Whoever only looks holds none: processes that start together
    // would keep each other from having it alone.
    private async Task<IDisposable?> TryRunAsync(CancellationToken cancel)
    {
        if ((await PendingAsync(cancel)).Count > 0)
            return null;
        var shared = await database.Provider.TryLockAsync(database.Schema, alone: false, cancel);
        if (shared is null)
        {
            RefuseIfChangedForTooLong();
            return null;
        }
        try
        {
            if ((await PendingAsync(cancel)).Count == 0)
                return shared;
        }
        catch
        {
            shared.Dispose();
            throw;
        }
        shared.Dispose();
        return null;
    }

    // Applies what is pending, unless others are there: they may be about to do the same, or running.
    private async Task<bool> TryMigrateAsync(CancellationToken cancel)
    {
        using var alone = await database.Provider.TryLockAsync(database.Schema, alone: true, cancel);
        if (alone is null)
        {
            await RefuseIfOthersStayAsync(cancel);
            return false;
        }
        var pending = await PendingAsync(cancel);
        if (pending.Count == 0)
            return true;
        log.LogInformation("Schema {Schema}: applying {Migrations}.", database.Schema, string.Join(", ", pending));
        await new PermittedMigration(database).ApplyAsync(pending, cancel);
        log.LogInformation("Schema {Schema}: up to date.", database.Schema);
        return true;
    }

    private async Task RefuseIfOthersStayAsync(CancellationToken cancel)
    {
        if (await database.Provider.TryLockAsync(database.Schema, alone: false, cancel) is not { } shared)
        {
            // One that changes the schema at this moment, and is waited for, is not one that stays.
            othersSeen = null;
            RefuseIfChangedForTooLong();
            return;
        }
        shared.Dispose();
        var since = othersSeen ??= clock.GetTimestamp();
        var pending = await PendingAsync(cancel);
        if (pending.Count > 0 && clock.GetElapsedTime(since) > patience.PatienceWithOthers)
            throw Refusal(
                $"The schema {database.Schema} needs {string.Join(", ", pending)}, and other processes are running on "
                    + "it as it is. Stop them first, then start this one."
            );
    }

    private void RefuseIfChangedForTooLong()
    {
        if (clock.GetElapsedTime(started) > patience.PatienceWithMigration)
            throw Refusal(
                $"Another process has been changing the schema {database.Schema} for "
                    + $"{patience.PatienceWithMigration.TotalSeconds:0} s. Wait until it has ended, then start again."
            );
    }

    private async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancel)
    {
        var known = MigrationHistory.InBuild(database.ContextType);
        var applied = await MigrationHistory.InDatabaseAsync(database, cancel);
        var unknown = applied.Except(known).ToList();
        return unknown.Count == 0
            ? [.. known.Except(applied)]
            : throw Refusal(
                $"The schema {database.Schema} is newer than this build: it has {string.Join(", ", unknown)}, which "
                    + "this build does not know. Start the build that made it, or a newer one."
            );
    }

    private static StartRefusedException Refusal(string sentence) =>
        new(sentence) { ExitCode = StartRefusedException.WrongSchema };
}
