using Platform.Data;

namespace Platform.Messaging;

/// <summary>Whether a message may be handled now: once, and not before those of its group that wait.</summary>
internal sealed class Admission(TimeProvider time)
{
    /// <summary>
    /// Marks a message as handled in the transaction that handles it. False: it was handled before, or waits behind
    /// others of its group.
    /// </summary>
    /// <param name="transaction">The transaction that handles it.</param>
    /// <param name="work">The message, for its subscriber.</param>
    /// <param name="token">The token of its group, when that is held already.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <exception cref="GroupTakenException">Another process is at work on its group.</exception>
    public async ValueTask<bool> AdmitAsync(
        WriteTransaction transaction,
        Work work,
        long? token,
        CancellationToken cancel
    )
    {
        var (store, subscriber) = (work.Module.Store, work.Chain.Subscriber);
        if (token is null && await StoreBehindAsync(transaction, work, cancel))
        {
            return false;
        }

        if (!await store.TryMarkHandledAsync(transaction, work.Envelope, subscriber, cancel))
        {
            return false;
        }

        if (token is null)
        {
            await TakeGroupAsync(transaction, store, subscriber, work.Envelope.GroupId, cancel);
        }

        return true;
    }

    /// <summary>Takes a group for as long as the transaction is open.</summary>
    /// <exception cref="GroupTakenException">Another process is at work on it.</exception>
    public static async ValueTask TakeGroupAsync(
        WriteTransaction transaction,
        MessageStore store,
        string subscriber,
        string? group,
        CancellationToken cancel
    )
    {
        if (
            group is not null
            && await store.TakeGroupAsync(transaction, subscriber, group, hold: false, cancel) is null
        )
        {
            throw new GroupTakenException();
        }
    }

    /// <summary>Takes a message's group in a transaction of its own; answers the token, null where there is nothing to take.</summary>
    /// <exception cref="GroupTakenException">Another process is at work on it.</exception>
    public async ValueTask<long?> HoldGroupAsync(Work work, CancellationToken cancel)
    {
        if (work.Envelope.GroupId is not { } group)
        {
            return null;
        }

        await using var transaction = await work.Module.Database.BeginWriteAsync(cancel);
        if (await StoreBehindAsync(transaction, work, cancel))
        {
            await transaction.CommitAsync();
            return null;
        }

        var token =
            await work.Module.Store.TakeGroupAsync(transaction, work.Chain.Subscriber, group, hold: true, cancel)
            ?? throw new GroupTakenException();
        await transaction.CommitAsync();
        return token;
    }

    // A message of whose group others wait in the inbox waits behind them.
    private async ValueTask<bool> StoreBehindAsync(WriteTransaction transaction, Work work, CancellationToken cancel)
    {
        var (store, subscriber) = (work.Module.Store, work.Chain.Subscriber);
        if (
            work.InboxSequence is not null
            || work.Envelope.GroupId is null
            || !await store.HasWaitingAsync(transaction, work.Envelope, subscriber, cancel)
        )
        {
            return false;
        }

        work.IsStored = true;
        work.Envelope.Attempts--;
        await store.AddWaitingAsync(transaction, work.Envelope, subscriber, time.GetUtcNow(), null, cancel);
        transaction.OnCommitted(() => work.Module.Wake(time.GetUtcNow()));
        return true;
    }
}
