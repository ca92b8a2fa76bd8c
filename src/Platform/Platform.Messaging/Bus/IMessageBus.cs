namespace Platform.Messaging;

/// <summary>
/// How code that is not a handler talks to modules. Names and meaning are Wolverine's. A bus has no transaction of
/// its own: what is sent here is stored durably before the call returns. In a handler prefer returned messages.
/// </summary>
public interface IMessageBus
{
    /// <summary>
    /// Handles a message now, in the caller's flow and in one transaction of the handling module; the handler's
    /// exception is the caller's. Throws <see cref="NoHandlerException"/> when nobody handles it.
    /// </summary>
    Task InvokeAsync(object message, CancellationToken cancellation = default, TimeSpan? timeout = null);

    /// <summary>
    /// Handles a message now and answers with what the handler returns. For an
    /// <see cref="Platform.Contracts.IQuestion{TReply}"/> nothing is changed and the deadline is 5 seconds unless
    /// <paramref name="timeout"/> says otherwise.
    /// </summary>
    /// <exception cref="NoHandlerException">Nobody handles the message.</exception>
    /// <exception cref="TimeoutException">The deadline has passed.</exception>
    /// <exception cref="InvalidOperationException">The handler gave no <typeparamref name="T"/>, or a question was asked inside a transaction.</exception>
    Task<T> InvokeAsync<T>(object message, CancellationToken cancellation = default, TimeSpan? timeout = null);

    /// <summary>Sends a message to those who handle it. Throws <see cref="NoHandlerException"/> when nobody does.</summary>
    ValueTask SendAsync<T>(T message, DeliveryOptions? options = null);

    /// <summary>Publishes a message to all who listen; nobody listening is fine.</summary>
    ValueTask PublishAsync<T>(T message, DeliveryOptions? options = null);

    /// <summary>Sends a message at a time.</summary>
    ValueTask ScheduleAsync<T>(T message, DateTimeOffset time, DeliveryOptions? options = null);

    /// <summary>Sends a message after a delay.</summary>
    ValueTask ScheduleAsync<T>(T message, TimeSpan delay, DeliveryOptions? options = null);
}
