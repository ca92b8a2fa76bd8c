using System.Diagnostics.CodeAnalysis;

namespace Platform.Messaging;

/// <summary>The bus outside handlers.</summary>
public sealed class MessageBus : IMessageBus
{
    private readonly MessagingRuntime _runtime;

    internal MessageBus(MessagingRuntime runtime) => _runtime = runtime;

    /// <inheritdoc/>
    public Task InvokeAsync(object message, CancellationToken cancellation = default, TimeSpan? timeout = null) =>
        SeenAsync(_runtime.RequireHandler(message), message, null, null, timeout, cancellation);

    /// <inheritdoc/>
    public Task<T> InvokeAsync<T>(object message, CancellationToken cancellation = default, TimeSpan? timeout = null)
    {
        var chain = _runtime.RequireHandler(message);
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
            _runtime.RequireHandler(command),
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
        return typeof(IEvent).IsAssignableFrom(message) && _runtime.Modules.TryGet(owner, out var module) ? module
            : _runtime.DestinationsOf(message) is [var first, ..] ? _runtime.Modules[first]
            : null;
    }

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
