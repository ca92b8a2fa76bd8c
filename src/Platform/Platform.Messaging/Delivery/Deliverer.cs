using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Platform.Messaging;

/// <summary>Brings one message to one subscriber and decides, when that fails, what becomes of it.</summary>
internal sealed partial class Deliverer(MessagingRuntime runtime, ILogger<Deliverer> log)
{
    private static readonly TimeSpan GroupPause = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Answers null when the message is settled: handled, stored for later or by another process, dead or dropped; else
    /// how long to wait.
    /// </summary>
    public ValueTask<TimeSpan?> DeliverAsync(Parcel parcel, CancellationToken stopping)
    {
        if (parcel is not Work work)
        {
            return SendAsync(parcel, stopping);
        }

        if (!runtime.Places.AnyElsewhere)
        {
            return HandleAsync(work, stopping);
        }

        return work.InboxSequence is null && runtime.Places.Leaves(work.Envelope)
            ? SendOrHandleAsync(work, stopping)
            : HandleAsync(work, stopping);
    }

    /// <summary>
    /// Has several messages for one subscriber handled together. Answers with those that are to be handled each by
    /// itself: all of them when that failed, so that one cannot fail for the others.
    /// </summary>
    public async ValueTask<IReadOnlyList<Work>> DeliverSeveralAsync(
        IReadOnlyList<Work> works,
        CancellationToken stopping
    )
    {
        var together = works.Where(IsForHere).Where(CanBeRead).ToList();
        if (together.Count < 2)
        {
            return works;
        }

        CallPlacement.Current = null;
        var attempts = together.ConvertAll(work => work.Envelope.Attempts);
        var started = runtime.Time.GetTimestamp();
        using var activity = MessagingDiagnostics.StartHandling(together);
        try
        {
            foreach (var work in together)
            {
                work.Envelope.Attempts++;
                work.IsStored = false;
            }

            await runtime.Pipeline.DeliverSeveralAsync(together, stopping);
        }
        catch (Exception thrown)
        {
            for (var i = 0; i < together.Count; i++)
            {
                together[i].Envelope.Attempts = attempts[i];
            }

            MessagingDiagnostics.Failed(activity, thrown);
            LogApart(together[0].Module.Name, together.Count, together[0].Envelope.MessageType, thrown.Message);
            return works;
        }

        var each = runtime.Time.GetElapsedTime(started) / together.Count;
        foreach (var work in together)
        {
            Handled(work, each);
        }

        return [.. works.Except(together)];
    }

    private bool IsForHere(Work work) =>
        (work.InboxSequence is not null || !runtime.Places.AnyElsewhere || !runtime.Places.Leaves(work.Envelope))
        && !(work.Envelope.DeliverBy < runtime.Time.GetUtcNow());

    // What cannot be read is a dead letter; it becomes one by itself.
    private static bool CanBeRead(Work work)
    {
        try
        {
            work.Envelope.Message ??= MessageTypes.Read(work.Envelope.Body!, work.Chain.MessageType);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // The copy here stands in for a service that nobody reaches.
    private async ValueTask<TimeSpan?> SendOrHandleAsync(Work work, CancellationToken stopping)
    {
        try
        {
            return await SendAsync(work, stopping);
        }
        catch (ModuleUnavailableException unreachable)
        {
            LogStandIn(work.Envelope.Destination, work.Envelope.MessageType, unreachable.Message);
            return await HandleAsync(work, stopping);
        }
    }

    private async ValueTask<TimeSpan?> SendAsync(Parcel parcel, CancellationToken stopping)
    {
        var envelope = parcel.Envelope;
        if (envelope.DeliverBy < runtime.Time.GetUtcNow())
        {
            Sent(parcel);
            return null;
        }

        using var activity = MessagingDiagnostics.StartSending(parcel);
        var started = runtime.Time.GetTimestamp();
        try
        {
            await runtime.Others.DeliverAsync(envelope, parcel.Subscriber, stopping);
            MessagingDiagnostics.Sent(parcel, runtime.Time.GetElapsedTime(started), null);
            Sent(parcel);
            return null;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (ModuleUnavailableException unreachable)
        {
            MessagingDiagnostics.Failed(activity, unreachable);
            MessagingDiagnostics.Sent(parcel, runtime.Time.GetElapsedTime(started), unreachable);
            if (parcel is Work)
            {
                throw;
            }

            return Postpone(parcel, envelope.Destination, unreachable);
        }
    }

    private void Sent(Parcel parcel)
    {
        parcel.Delivery?.Settled();
        runtime.Watch.Handled(parcel);
    }

    private async ValueTask<TimeSpan?> HandleAsync(Work work, CancellationToken stopping)
    {
        CallPlacement.Current = work.Envelope.Placement;
        using var activity = MessagingDiagnostics.StartHandling(work);
        var started = runtime.Time.GetTimestamp();
        var attempts = work.Envelope.Attempts;
        work.IsStored = false;
        if (work.Envelope.DeliverBy < runtime.Time.GetUtcNow())
        {
            var late = new TimeoutException("The message was of no use any more.");
            return await SettledAsync(work, FailureStep.Discard, late, attempts, stopping);
        }

        try
        {
            work.Envelope.Attempts = attempts + 1;
            work.Envelope.Message ??= MessageTypes.Read(work.Envelope.Body!, work.Chain.MessageType);
            await runtime.Pipeline.DeliverAsync(work, stopping);
            Handled(work, runtime.Time.GetElapsedTime(started));
            return null;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (Exception thrown)
        {
            MessagingDiagnostics.Failed(activity, thrown);
            MessagingDiagnostics.Handled(work, runtime.Time.GetElapsedTime(started), thrown);
            return await FailedAsync(work, thrown, attempts, stopping);
        }
    }

    private void Handled(Work work, TimeSpan took)
    {
        Settled(work);
        if (!work.IsStored)
        {
            runtime.Places.Handled(work.Module.Name);
            runtime.Watch.Handled(work);
        }

        MessagingDiagnostics.Handled(work, took, null);
    }

    private void Settled(Work work)
    {
        work.Delivery?.Settled();
        if (work is { InboxSequence: not null, Envelope.GroupId: not null })
        {
            // The next one of the group may come in from the inbox.
            work.Module.Wake(runtime.Time.GetUtcNow());
        }
    }

    private async ValueTask<TimeSpan?> FailedAsync(
        Work work,
        Exception thrown,
        int attemptsBefore,
        CancellationToken stopping
    )
    {
        if (thrown is GroupTakenException)
        {
            work.Envelope.Attempts = attemptsBefore;
            return GroupPause;
        }

        if (work.Module.Database.Provider.IsUnavailable(thrown))
        {
            work.Envelope.Attempts = attemptsBefore;
            return Postpone(work, work.Module.Name, thrown);
        }

        if (work.Module.Database.Provider.RetryAfter(thrown, ++work.Conflicts) is { } pause)
        {
            work.Envelope.Attempts = attemptsBefore;
            return pause;
        }

        work.Conflicts = 0;
        var step =
            thrown is JsonException && work.Envelope.Message is null
                ? FailureStep.DeadLetter
                : FailureRule.StepFor(work.Module.Policies.Rules, thrown, work.Envelope.Attempts);
        if (step.Action == FailureAction.Retry)
        {
            return step.Delay;
        }

        return await SettledAsync(work, step, thrown, attemptsBefore, stopping);
    }

    private async ValueTask<TimeSpan?> SettledAsync(
        Work work,
        FailureStep step,
        Exception thrown,
        int attemptsBefore,
        CancellationToken stopping
    )
    {
        try
        {
            await SettleAsync(work, step, thrown, stopping);
            return null;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        catch (Exception storing)
        {
            work.Envelope.Attempts = attemptsBefore;
            return Postpone(work, work.Module.Name, storing);
        }
    }

    // The database is not to be written, or nobody there to be reached: the message keeps its place, and its attempts.
    private TimeSpan Postpone(Parcel parcel, string module, Exception thrown)
    {
        parcel.Postponed++;
        if (parcel.Postponed is 1 or 10 || parcel.Postponed % 100 == 0)
        {
            if (thrown is ModuleUnavailableException)
            {
                LogUnreached(module, parcel.Envelope.MessageType, parcel.Postponed, thrown.Message);
            }
            else
            {
                LogPostponed(module, parcel.Envelope.MessageType, parcel.Postponed, thrown.Message);
            }
        }

        // Who asks another process in vain costs it nothing; a disk is full for longer.
        var longest = thrown is ModuleUnavailableException ? 1000 : 5000;
        return TimeSpan.FromMilliseconds(Math.Min(longest, 50 * Math.Pow(2, Math.Min(parcel.Postponed, 10))));
    }

    private async Task SettleAsync(Work work, FailureStep step, Exception thrown, CancellationToken cancel)
    {
        var (store, envelope, subscriber) = (work.Module.Store, work.Envelope, work.Chain.Subscriber);
        await using (var transaction = await work.Module.Database.BeginWriteAsync(cancel))
        {
            if (envelope.GroupId is { } group)
            {
                await store.FreeGroupAsync(transaction, subscriber, group, cancel);
            }

            var due = runtime.Time.GetUtcNow() + step.Delay;
            switch (step.Action, work.InboxSequence)
            {
                case (FailureAction.Schedule, { } waiting):
                    await store.PutBackAsync(transaction, waiting, due, envelope.Attempts, thrown.Message, cancel);
                    break;
                case (FailureAction.Schedule, null):
                    await store.AddWaitingAsync(transaction, envelope, subscriber, due, thrown.Message, cancel);
                    break;
                case (FailureAction.DeadLetter, _):
                    await store.AddDeadLetterAsync(transaction, envelope, subscriber, thrown, cancel);
                    break;
                default:
                    await store.TryMarkHandledAsync(transaction, envelope, subscriber, cancel);
                    break;
            }

            if (step.Action != FailureAction.Schedule && work.InboxSequence is { } done)
            {
                await store.RemoveWaitingAsync(transaction, done, cancel);
            }

            await transaction.CommitAsync();
        }

        Settled(work);
        switch (step.Action)
        {
            case FailureAction.Schedule:
                LogScheduled(
                    work.Module.Name,
                    envelope.MessageType,
                    subscriber,
                    envelope.Attempts,
                    step.Delay,
                    thrown.Message
                );
                work.Module.Wake(runtime.Time.GetUtcNow() + step.Delay);
                break;
            case FailureAction.DeadLetter:
                LogDead(work.Module.Name, envelope.MessageType, subscriber, envelope.Attempts, thrown);
                runtime.Watch.Failed(work, thrown);
                break;
            default:
                runtime.Watch.Failed(work, thrown);
                break;
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "{Module}: {MessageType} is a dead letter of {Subscriber} after {Attempts} attempts"
    )]
    private partial void LogDead(string module, string messageType, string subscriber, int attempts, Exception thrown);

    [LoggerMessage(LogLevel.Warning, "{Module}: {Count} {MessageType} are handled each by itself now: {Error}")]
    private partial void LogApart(string module, int count, string messageType, string error);

    [LoggerMessage(LogLevel.Warning, "{Module}: {MessageType} waits (time {Postponed}): {Error}")]
    private partial void LogUnreached(string module, string messageType, int postponed, string error);

    [LoggerMessage(LogLevel.Debug, "{Module}: {MessageType} is handled here: {Reason}")]
    private partial void LogStandIn(string module, string messageType, string reason);

    [LoggerMessage(
        LogLevel.Warning,
        "{Module}: {Subscriber} failed on {MessageType} (attempt {Attempts}), again in {Delay}: {Error}"
    )]
    private partial void LogScheduled(
        string module,
        string messageType,
        string subscriber,
        int attempts,
        TimeSpan delay,
        string error
    );

    [LoggerMessage(
        LogLevel.Error,
        "{Module}: the database cannot be written, {MessageType} waits (time {Postponed}): {Error}"
    )]
    private partial void LogPostponed(string module, string messageType, int postponed, string error);
}
