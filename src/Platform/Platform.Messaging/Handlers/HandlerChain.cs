namespace Platform.Messaging;

/// <summary>
/// One handler for one message, compiled: the methods around it, in order, and what they need. A subscriber of its
/// own: it has its own copy of an event, its own transaction and its own retries.
/// </summary>
internal sealed class HandlerChain
{
    private bool? _isDirect;

    public required ModuleRegistration Module { get; init; }

    public required Type HandlerType { get; init; }

    public required Type MessageType { get; init; }

    public required string Alias { get; init; }

    /// <summary>The name by which the inbox knows this subscriber.</summary>
    public required string Subscriber { get; init; }

    /// <summary>Read-only: runs without a transaction, and cannot be sent, only asked.</summary>
    public required bool IsQuestion { get; init; }

    /// <summary>Uses the module's DbContext, or is a saga: runs in one write transaction.</summary>
    public required bool NeedsDatabase { get; init; }

    public required bool NeedsServices { get; init; }

    public required int SlotCount { get; init; }

    /// <summary>Those <c>Before</c>, <c>Load</c> and <c>Validate</c> methods that do not use the database: they run before the transaction is open, so they may talk to the outside.</summary>
    public required IReadOnlyList<Call> BeforeTransaction { get; init; }

    public required IReadOnlyList<Call> Before { get; init; }

    public required Call? Handle { get; init; }

    public required IReadOnlyList<Call> After { get; init; }

    public required IReadOnlyList<Call> Finally { get; init; }

    public required Action<Frame, object?> Fill { get; init; }

    public SagaAccess? Saga { get; init; }

    /// <summary>Set for a handler that takes an array: it is called with several messages at once.</summary>
    public Batching? Batching { get; init; }

    /// <summary>A handler class that is not static: makes it.</summary>
    public Func<IServiceProvider, object>? Construct { get; init; }

    /// <summary>Just the method, nothing around it: the way without a driver.</summary>
    public bool IsPlain =>
        Handle is not null && BeforeTransaction.Count + Before.Count + After.Count + Finally.Count == 0 && Saga is null;

    /// <summary>A plain method that needs neither database nor services: invoked without anything around it.</summary>
    public bool IsDirect =>
        _isDirect ??= IsPlain && !NeedsDatabase && !NeedsServices && !IsQuestion && Module.Policies.Rules.Count == 0;

    /// <summary>Begins a handling of a message, or of an array of messages that are handled together.</summary>
    public Frame NewFrame(
        object message,
        MessageContext context,
        IServiceProvider services,
        CancellationToken cancellation
    ) =>
        new()
        {
            Message = Batching is not null && message is not Array ? ArrayOf([message]) : message,
            Context = context,
            Services = services,
            Cancellation = cancellation,
            Slots = SlotCount == 0 ? [] : new object?[SlotCount],
            Target = Construct?.Invoke(services),
        };

    /// <summary>Messages that are gathered leave their group: they hold up nobody, and nobody them.</summary>
    public void Address(Envelope envelope)
    {
        if (Batching is not null)
        {
            envelope.GroupId = null;
        }
    }

    /// <summary>Messages as a handler takes them that is called with several.</summary>
    public Array ArrayOf(IReadOnlyList<object> messages)
    {
        var array = Array.CreateInstance(MessageType, messages.Count);
        for (var i = 0; i < messages.Count; i++)
        {
            array.SetValue(messages[i], i);
        }

        return array;
    }

    /// <summary>Runs what comes before the transaction. False: the message needs nothing more.</summary>
    public ValueTask<bool> RunBeforeTransactionAsync(Frame frame) =>
        BeforeTransaction.Count == 0 ? new(true) : RunAsync(BeforeTransaction, frame);

    /// <summary>Runs the handler and what is around it; its return values go to the context.</summary>
    public async ValueTask RunAsync(Frame frame)
    {
        if (IsPlain)
        {
            await frame.Context.CascadeAsync(await Handle!(frame), frame);
            return;
        }

        try
        {
            if (!await RunAsync(Before, frame))
            {
                return;
            }

            if (Saga is not null)
            {
                await Saga.HandleAsync(frame);
            }
            else
            {
                await frame.Context.CascadeAsync(await Handle!(frame), frame);
            }

            foreach (var after in After)
            {
                await frame.Context.CascadeAsync(await after(frame), frame);
            }
        }
        finally
        {
            foreach (var last in Finally)
            {
                await last(frame);
            }
        }
    }

    private async ValueTask<bool> RunAsync(IReadOnlyList<Call> calls, Frame frame)
    {
        foreach (var call in calls)
        {
            var returned = await call(frame);
            if (Stops(returned))
            {
                return false;
            }

            Fill(frame, returned);
        }

        return true;
    }

    private static bool Stops(object? returned) =>
        returned is HandlerContinuation.Stop
        || (
            returned is System.Runtime.CompilerServices.ITuple tuple
            && Enumerable.Range(0, tuple.Length).Any(i => tuple[i] is HandlerContinuation.Stop)
        );
}
