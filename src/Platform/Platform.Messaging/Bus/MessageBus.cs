using System.Diagnostics.CodeAnalysis;

namespace Platform.Messaging;

/// <summary>The bus outside handlers.</summary>
public sealed class MessageBus : IMessageBus
{
    private readonly MessagingRuntime _runtime;

    internal MessageBus(MessagingRuntime runtime) => _runtime = runtime;

    /// <inheritdoc/>
    public Task InvokeAsync(object message, CancellationToken cancellation = default, TimeSpan? timeout = null)
    {
        var chain = _runtime.RequireHandler(message);
        return chain is null || Leaves(chain)
            ? ElsewhereAsync(chain, message, null, timeout, cancellation)
            : SeenAsync(chain, message, null, null, timeout, cancellation);
    }

    /// <inheritdoc/>
    public Task<T> InvokeAsync<T>(object message, CancellationToken cancellation = default, TimeSpan? timeout = null)
    {
        var chain = _runtime.RequireHandler(message);
        if (chain is null || Leaves(chain))
        {
            return AnswerFromElsewhereAsync<T>(chain, message, timeout, cancellation);
        }

        if (!chain.IsDirect || timeout is not null || MessagingDiagnostics.IsSeen)
        {
            return AnswerAsync<T>(chain, message, cancellation, timeout);
        }

        var answer = _runtime.Pipeline.InvokeDirectAsync(chain, message, typeof(T), cancellation);
        return answer is { IsCompletedSuccessfully: true, Result: T reply }
            ? Task.FromResult(reply)
            : AnswerAsync<T>(answer, message);
    }

    /// <summary>
    /// Invokes a command with somebody else taking part in its transaction. <c>Handled</c> is false when the
    /// participant said that the effect is there already; there is no reply then.
    /// </summary>
    public async Task<(bool Handled, T? Reply)> InvokeInTransactionAsync<T>(
        object command,
        ITransactionParticipant participant,
        CancellationToken cancellation
    )
    {
        var replyType = typeof(T) == typeof(object) ? null : typeof(T);
        var (handled, reply) = await SeenAsync(
            _runtime.RequireHandler(command) ?? throw new NoHandlerException(command.GetType()),
            command,
            replyType,
            participant,
            null,
            cancellation
        );
        return (
            handled,
            reply is T typed ? typed
            : !handled || replyType is null ? default(T?)
            : throw NoReply<T>(command)
        );
    }

    /// <summary>Handles a message now, for a caller in another process.</summary>
    internal async Task<object?> InvokeForAnotherAsync(object message, Type? replyType, CancellationToken cancellation)
    {
        var chain = _runtime.RequireHandler(message);
        return chain is null || Leaves(chain)
            ? await ElsewhereAsync(chain, message, replyType, null, cancellation)
            : (await SeenAsync(chain, message, replyType, null, null, cancellation)).Reply;
    }

    /// <inheritdoc/>
    public ValueTask SendAsync<T>(T message, DeliveryOptions? options = null)
    {
        _runtime.RequireHandler(message!);
        return PublishAsync(message, options);
    }

    /// <inheritdoc/>
    public async ValueTask PublishAsync<T>(T message, DeliveryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (HomeOf(message.GetType()) is not { } home)
        {
            return;
        }

        var context = new MessageContext(_runtime, home, null);
        await context.PublishAsync<object>(message, options);
        await _runtime.Pipeline.SendAsync(home, context, CancellationToken.None);
    }

    /// <inheritdoc/>
    public ValueTask ScheduleAsync<T>(T message, DateTimeOffset time, DeliveryOptions? options = null)
    {
        options ??= new DeliveryOptions();
        options.ScheduledTime = time;
        return SendAsync(message, options);
    }

    /// <inheritdoc/>
    public ValueTask ScheduleAsync<T>(T message, TimeSpan delay, DeliveryOptions? options = null) =>
        ScheduleAsync(message, _runtime.Time.GetUtcNow() + delay, options);

    // Sent from outside all modules, a message is stored in the schema of the module that it comes from by its
    // contract (an event), or else of the one that it is for.
    private ModuleRuntime? HomeOf(Type message)
    {
        var owner = message.Assembly.GetName().Name!.Replace(".Contracts", "", StringComparison.Ordinal);
        return typeof(IEvent).IsAssignableFrom(message) && _runtime.Modules.TryGet(owner, out var module)
            ? module
            : _runtime
                .Destinations.Of(_runtime.Messages.AliasOf(message))
                .FirstOrDefault(to => to.Here is not null)
                ?.Here;
    }

    // A module's own handlers are where the module is asked.
    private bool Leaves(HandlerChain chain) =>
        _runtime.Places.AnyElsewhere
        && chain.Module.Name != CallingModule.Current
        && _runtime.Places.Leaves(chain.Module.Name);

    private async Task<object?> ElsewhereAsync(
        HandlerChain? chain,
        object message,
        Type? replyType,
        TimeSpan? timeout,
        CancellationToken cancellation
    )
    {
        Pipeline.RefuseInTransaction(message);
        var alias = _runtime.Messages.AliasOf(message.GetType());
        var described = chain is null ? _runtime.Places.Topology.For(alias)[0] : null;
        var module = chain?.Module.Name ?? described!.Module;
        var isQuestion = chain?.IsQuestion ?? described!.Kind == DescribedHandler.Question;
        var deadline = timeout ?? _runtime.Options.QuestionDeadline;
        using var activity = MessagingDiagnostics.StartAsking(alias, module);
        var started = _runtime.Time.GetTimestamp();
        using var timer = new CancellationTokenSource(deadline, _runtime.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        try
        {
            // Where a copy here can answer instead, half of the time is left for it.
            var patience = chain is not null && isQuestion ? deadline / 2 : deadline;
            var reply = await _runtime.Others.InvokeAsync(
                module,
                alias,
                message,
                replyType,
                isQuestion,
                patience,
                linked.Token
            );
            MessagingDiagnostics.Asked(alias, module, _runtime.Time.GetElapsedTime(started), null);
            return reply;
        }
        catch (ModuleUnavailableException) when (chain is not null)
        {
            return (await SeenAsync(chain, message, replyType, null, timeout, cancellation)).Reply;
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            var late = new TimeoutException($"{alias} was not answered within {deadline}.");
            MessagingDiagnostics.Failed(activity, late);
            MessagingDiagnostics.Asked(alias, module, _runtime.Time.GetElapsedTime(started), late);
            throw late;
        }
        catch (Exception thrown)
        {
            MessagingDiagnostics.Failed(activity, thrown);
            MessagingDiagnostics.Asked(alias, module, _runtime.Time.GetElapsedTime(started), thrown);
            throw;
        }
    }

    private async Task<T> AnswerFromElsewhereAsync<T>(
        HandlerChain? chain,
        object message,
        TimeSpan? timeout,
        CancellationToken cancellation
    ) =>
        await ElsewhereAsync(chain, message, typeof(T), timeout, cancellation) is T reply
            ? reply
            : throw NoReply<T>(message);

    private async Task<(bool Handled, object? Reply)> SeenAsync(
        HandlerChain chain,
        object message,
        Type? replyType,
        ITransactionParticipant? participant,
        TimeSpan? timeout,
        CancellationToken cancellation
    )
    {
        using var activity = MessagingDiagnostics.StartInvoking(chain);
        var started = _runtime.Time.GetTimestamp();
        try
        {
            var answer = await RunAsync(chain, message, replyType, participant, timeout, cancellation);
            MessagingDiagnostics.Invoked(chain, _runtime.Time.GetElapsedTime(started), null);
            return answer;
        }
        catch (Exception thrown)
        {
            MessagingDiagnostics.Failed(activity, thrown);
            MessagingDiagnostics.Invoked(chain, _runtime.Time.GetElapsedTime(started), thrown);
            throw;
        }
    }

    [SuppressMessage("Reliability", "CA2016", Justification = "The deadline's token is linked to the caller's.")]
    private async Task<(bool Handled, object? Reply)> RunAsync(
        HandlerChain chain,
        object message,
        Type? replyType,
        ITransactionParticipant? participant,
        TimeSpan? timeout,
        CancellationToken cancellation
    )
    {
        var deadline = timeout ?? (chain.IsQuestion ? _runtime.Options.QuestionDeadline : null);
        if (deadline is null)
        {
            return await _runtime.Pipeline.InvokeAsync(chain, message, replyType, participant, cancellation);
        }

        using var timer = new CancellationTokenSource(deadline.Value, _runtime.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        try
        {
            return await _runtime.Pipeline.InvokeAsync(chain, message, replyType, participant, linked.Token);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"{chain.Alias} was not answered within {deadline}.");
        }
    }

    private async Task<T> AnswerAsync<T>(
        HandlerChain chain,
        object message,
        CancellationToken cancellation,
        TimeSpan? timeout
    )
    {
        var (_, reply) = await SeenAsync(chain, message, typeof(T), null, timeout, cancellation);
        return reply is T typed ? typed : throw NoReply<T>(message);
    }

    private static async Task<T> AnswerAsync<T>(ValueTask<object?> answer, object message) =>
        await answer is T typed ? typed : throw NoReply<T>(message);

    private static InvalidOperationException NoReply<T>(object message) =>
        new($"The handler of {message.GetType().Name} returned no {typeof(T).Name}.");
}
