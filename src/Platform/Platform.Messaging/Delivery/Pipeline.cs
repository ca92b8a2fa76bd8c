using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;

namespace Platform.Messaging;

/// <summary>
/// What happens around every handler: one transaction with its state, its outgoing messages and the mark that it
/// handled this one. Nothing else in the bus writes on a handler's behalf.
/// </summary>
internal sealed class Pipeline(MessagingRuntime runtime)
{
    private static readonly AsyncLocal<bool> InTransaction = new();
    private static readonly IServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();
    private readonly Admission _admission = new(runtime.Time);

    /// <summary>Handles a request in the caller's flow; its exception is the caller's.</summary>
    public async Task<(bool Handled, object? Reply)> InvokeAsync(
        HandlerChain chain,
        object message,
        Type? replyType,
        ITransactionParticipant? participant,
        CancellationToken cancel
    )
    {
        var database = runtime.Modules[chain.Module.Name].Database;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await InvokeOnceAsync(chain, message, replyType, participant, cancel);
            }
            catch (Exception thrown)
                when (InvokeRetry(chain, database.Provider, thrown, attempt) is { } pause
                    && !cancel.IsCancellationRequested
                )
            {
                if (pause > TimeSpan.Zero)
                {
                    await Task.Delay(pause, runtime.Time, cancel);
                }
            }
        }
    }

    /// <summary>Handles a request whose chain is direct, in the caller's flow.</summary>
    public async ValueTask<object?> InvokeDirectAsync(
        HandlerChain chain,
        object message,
        Type? replyType,
        CancellationToken cancel
    )
    {
        var context = new MessageContext(runtime, runtime.Modules[chain.Module.Name], null) { ReplyType = replyType };
        var frame = chain.NewFrame(message, context, NoServices, cancel);
        await context.CascadeAsync(await chain.Handle!(frame), frame);
        if (context.Outgoing is not null)
            await TransactAsync(chain, frame, null, null, null, Nothing, cancel);
        return context.Reply;
    }

    /// <summary>Handles a stored message for one subscriber.</summary>
    public async Task DeliverAsync(Work work, CancellationToken cancel)
    {
        var chain = work.Chain;
        var context = new MessageContext(runtime, work.Module, work.Envelope);
        AsyncServiceScope? scope = chain.NeedsServices ? runtime.Services.CreateAsyncScope() : null;
        await using var disposed = (IAsyncDisposable?)scope;
        var frame = chain.NewFrame(work.Envelope.Message!, context, scope?.ServiceProvider ?? NoServices, cancel);
        if (chain.BeforeTransaction.Count == 0 && chain.NeedsDatabase)
        {
            await TransactAsync(chain, frame, work, null, null, static (c, f) => c.RunAsync(f), cancel);
            return;
        }

        if (await work.Module.Store.IsHandledAsync(work.Envelope, chain.Subscriber, cancel))
        {
            await TransactAsync(chain, frame, work, null, null, Nothing, cancel);
            return;
        }

        var token = await _admission.HoldGroupAsync(work, cancel);
        if (work.IsStored)
        {
            return;
        }

        var goOn = await chain.RunBeforeTransactionAsync(frame);
        if (goOn && !chain.NeedsDatabase)
        {
            await chain.RunAsync(frame);
        }

        await TransactAsync(
            chain,
            frame,
            work,
            null,
            token,
            goOn && chain.NeedsDatabase ? static (c, f) => c.RunAsync(f) : Nothing,
            cancel
        );
    }

    /// <summary>Handles several stored messages for one subscriber, in one transaction.</summary>
    public async Task DeliverSeveralAsync(IReadOnlyList<Work> works, CancellationToken cancel)
    {
        var (chain, module) = (works[0].Chain, works[0].Module);
        var context = new MessageContext(runtime, module, null);
        var outgoing = new Outgoing(runtime, module);
        AsyncServiceScope? scope = chain.NeedsServices ? runtime.Services.CreateAsyncScope() : null;
        await using var disposed = (IAsyncDisposable?)scope;
        await using var transaction = await module.Database.BeginWriteAsync(cancel);
        InTransaction.Value = true;
        var admitted = new List<Envelope>(works.Count);
        foreach (var work in works)
        {
            if (await _admission.AdmitAsync(transaction, work, null, cancel))
            {
                admitted.Add(work.Envelope);
            }
        }

        if (admitted.Count > 0)
        {
            await using var database = module.Database.NewContext(transaction);
            var messages = chain.ArrayOf(admitted.ConvertAll(envelope => envelope.Message!));
            var frame = chain.NewFrame(messages, context, scope?.ServiceProvider ?? NoServices, cancel);
            frame.Database = database;
            frame.Envelopes = [.. admitted];
            await chain.RunAsync(frame);
            await database.SaveChangesAsync(cancel);
        }

        foreach (var work in works)
        {
            if (work.InboxSequence is { } waiting)
            {
                await module.Store.RemoveWaitingAsync(transaction, waiting, cancel);
            }
        }

        await StoreAndCommitAsync(transaction, outgoing, context, cancel);
    }

    /// <summary>Stores messages that were sent from outside a handler, in one module's schema.</summary>
    public Task SendAsync(ModuleRuntime module, MessageContext context, CancellationToken cancel) =>
        module.Database.Provider.RetriedAsync(
            async () =>
            {
                var outgoing = new Outgoing(runtime, module);
                await using var transaction = await module.Database.BeginWriteAsync(cancel);
                await StoreAndCommitAsync(transaction, outgoing, context, cancel);
            },
            runtime.Time,
            cancel
        );

    /// <summary>Stores messages in a transaction that is open, and commits it.</summary>
    public static async Task StoreAndCommitAsync(
        WriteTransaction transaction,
        Outgoing outgoing,
        MessageContext context,
        CancellationToken cancel
    )
    {
        var committed = false;
        try
        {
            await outgoing.StoreAsync(transaction, context, cancel);
            transaction.OnCommitted(() =>
            {
                committed = true;
                outgoing.Committed();
            });
            await transaction.CommitAsync();
        }
        finally
        {
            if (!committed)
            {
                outgoing.Undone();
            }
        }
    }

    /// <summary>Who waits for an answer holds no transaction.</summary>
    public static void RefuseInTransaction(object message)
    {
        if (InTransaction.Value)
        {
            throw new InvalidOperationException(
                $"{message.GetType().Name} was invoked inside an open transaction. Ask before the transaction (in a Load method without the DbContext), or send a message."
            );
        }
    }

    private static ValueTask Nothing(HandlerChain chain, Frame frame) => ValueTask.CompletedTask;

    private async Task<(bool Handled, object? Reply)> InvokeOnceAsync(
        HandlerChain chain,
        object message,
        Type? replyType,
        ITransactionParticipant? participant,
        CancellationToken cancel
    )
    {
        RefuseInTransaction(message);
        var module = runtime.Modules[chain.Module.Name];
        var context = new MessageContext(runtime, module, null)
        {
            ReplyType = replyType,
            SagaId = chain.Saga?.IdIn(message),
        };
        AsyncServiceScope? scope = chain.NeedsServices || chain.IsQuestion ? runtime.Services.CreateAsyncScope() : null;
        await using var disposed = (IAsyncDisposable?)scope;
        var frame = chain.NewFrame(message, context, scope?.ServiceProvider ?? NoServices, cancel);
        if (!await chain.RunBeforeTransactionAsync(frame))
        {
            return (true, context.Reply);
        }

        if (chain.IsQuestion)
        {
            frame.Database = chain.NeedsDatabase
                ? (DbContext)frame.Services.GetRequiredService(chain.Module.ContextType)
                : null;
            await chain.RunAsync(frame);
            return (true, context.Reply);
        }

        if (chain.NeedsDatabase || participant is not null)
        {
            return (
                await TransactAsync(chain, frame, null, participant, null, static (c, f) => c.RunAsync(f), cancel),
                context.Reply
            );
        }

        await chain.RunAsync(frame);
        if (context.Outgoing is not null)
        {
            await TransactAsync(chain, frame, null, null, null, Nothing, cancel);
        }

        return (true, context.Reply);
    }

    private async Task<bool> TransactAsync(
        HandlerChain chain,
        Frame frame,
        Work? work,
        ITransactionParticipant? participant,
        long? token,
        Func<HandlerChain, Frame, ValueTask> handle,
        CancellationToken cancel
    )
    {
        var module = runtime.Modules[chain.Module.Name];
        var outgoing = new Outgoing(runtime, module);
        await using var transaction = await module.Database.BeginWriteAsync(cancel);
        InTransaction.Value = true;
        if (participant is not null && await participant.BeforeAsync(transaction, cancel))
        {
            return false;
        }

        if (await AdmitAsync(transaction, chain, frame.Context, work, token, cancel))
        {
            await using var database = chain.NeedsDatabase ? module.Database.NewContext(transaction) : null;
            frame.Database = database;
            await handle(chain, frame);
            if (database is not null)
            {
                await database.SaveChangesAsync(cancel);
            }

            if (participant is not null)
            {
                await participant.AfterAsync(transaction, frame.Context.Reply, cancel);
            }
        }

        if (
            token is { } held
            && !await module.Store.LeaveGroupAsync(transaction, chain.Subscriber, work!.Envelope.GroupId!, held, cancel)
        )
        {
            throw new GroupTakenException();
        }

        if (work?.InboxSequence is { } waiting)
        {
            await module.Store.RemoveWaitingAsync(transaction, waiting, cancel);
        }

        await StoreAndCommitAsync(transaction, outgoing, frame.Context, cancel);
        return true;
    }

    private async ValueTask<bool> AdmitAsync(
        WriteTransaction transaction,
        HandlerChain chain,
        MessageContext context,
        Work? work,
        long? token,
        CancellationToken cancel
    )
    {
        if (work is null)
        {
            var store = runtime.Modules[chain.Module.Name].Store;
            await Admission.TakeGroupAsync(transaction, store, chain.Subscriber, context.SagaId, cancel);
            return true;
        }

        if (await _admission.AdmitAsync(transaction, work, token, cancel))
        {
            return true;
        }

        context.Forget();
        return false;
    }

    private static TimeSpan? InvokeRetry(HandlerChain chain, DatabaseProvider provider, Exception thrown, int attempt)
    {
        if (thrown is GroupTakenException)
        {
            return attempt < 200 ? TimeSpan.FromMilliseconds(25) : null;
        }

        if (provider.RetryAfter(thrown, attempt) is { } pause)
        {
            return pause;
        }

        var step = FailureRule.ExplicitStepFor(chain.Module.Policies.Rules, thrown, attempt);
        return step is { Action: FailureAction.Retry } retry ? retry.Delay : null;
    }
}
