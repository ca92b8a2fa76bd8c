using System.Runtime.CompilerServices;

namespace Platform.Messaging;

/// <summary>One handling of one message: what it sends leaves with its transaction.</summary>
internal sealed class MessageContext(MessagingRuntime runtime, ModuleRuntime? module, Envelope? envelope)
    : IMessageContext
{
    public Envelope? Envelope { get; } = envelope;

    public string? CorrelationId => Envelope?.CorrelationId;

    public string? SagaId { get; set; } = envelope?.SagaId;

    /// <summary>The saga that has ended here, whose time-outs are no longer of use.</summary>
    public string? EndedSaga { get; set; }

    /// <summary>What the caller asked for: the first value of this type is the reply, and is not published.</summary>
    public Type? ReplyType { get; init; }

    public object? Reply { get; private set; }

    public List<OutgoingMessage>? Outgoing { get; private set; }

    public Task InvokeAsync(object message, CancellationToken cancellation = default, TimeSpan? timeout = null)
    {
        CallingModule.Current = module?.Name;
        return runtime.Bus.InvokeAsync(message, cancellation, timeout);
    }

    public Task<T> InvokeAsync<T>(object message, CancellationToken cancellation = default, TimeSpan? timeout = null)
    {
        CallingModule.Current = module?.Name;
        return runtime.Bus.InvokeAsync<T>(message, cancellation, timeout);
    }

    public ValueTask SendAsync<T>(T message, DeliveryOptions? options = null)
    {
        runtime.RequireHandler(message!);
        return PublishAsync(message, options);
    }

    public ValueTask PublishAsync<T>(T message, DeliveryOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (module is null)
        {
            return runtime.Bus.PublishAsync(message, options);
        }

        (Outgoing ??= []).Add(new OutgoingMessage(message, options));
        return ValueTask.CompletedTask;
    }

    public ValueTask ScheduleAsync<T>(T message, DateTimeOffset time, DeliveryOptions? options = null)
    {
        options ??= new DeliveryOptions();
        options.ScheduledTime = time;
        return SendAsync(message, options);
    }

    public ValueTask ScheduleAsync<T>(T message, TimeSpan delay, DeliveryOptions? options = null)
    {
        options ??= new DeliveryOptions();
        options.ScheduleDelay = delay;
        return SendAsync(message, options);
    }

    public ValueTask RespondToSenderAsync(object response) => PublishAsync(response);

    /// <summary>Takes what a handler returned: the reply, messages to send, side effects to run.</summary>
    public ValueTask CascadeAsync(object? returned, Frame frame)
    {
        switch (returned)
        {
            case null or Saga or HandlerContinuation:
                return ValueTask.CompletedTask;
            case not null when ReplyType is not null && Reply is null && ReplyType.IsInstanceOfType(returned):
                Reply = returned;
                return ValueTask.CompletedTask;
            case ISideEffect effect:
                return runtime.SideEffects.ExecuteAsync(effect, frame, module!);
            case DeliveryMessage delivery:
                return PublishAsync(delivery.Message, delivery.Options);
            case TimeoutMessage timeout:
                return PublishAsync<object>(timeout, new DeliveryOptions { ScheduleDelay = timeout.DelayTime });
            case ITuple tuple:
                return CascadeAsync(Items(tuple), frame);
            case IEnumerable<object> several:
                return CascadeAsync(several, frame);
            default:
                return PublishAsync(returned);
        }
    }

    /// <summary>Drops what was sent: the handler's work is not to count.</summary>
    public void Forget() => Outgoing = null;

    private async ValueTask CascadeAsync(IEnumerable<object?> several, Frame frame)
    {
        foreach (var one in several)
        {
            await CascadeAsync(one, frame);
        }
    }

    private static IEnumerable<object?> Items(ITuple tuple)
    {
        for (var i = 0; i < tuple.Length; i++)
        {
            yield return tuple[i];
        }
    }
}

/// <summary>A message that a handler has sent, before it is addressed.</summary>
internal readonly record struct OutgoingMessage(object Message, DeliveryOptions? Options);
