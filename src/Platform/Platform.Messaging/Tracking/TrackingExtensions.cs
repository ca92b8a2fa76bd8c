using Microsoft.Extensions.DependencyInjection;

namespace Platform.Messaging;

/// <summary>For tests: do something, then wait until the whole cascade has ended.</summary>
public static class TrackingExtensions
{
    /// <summary>Begins a session: <c>await services.TrackActivity().InvokeMessageAndWaitAsync(command)</c>.</summary>
    public static TrackedSessionConfiguration TrackActivity(this IServiceProvider services, TimeSpan? timeout = null) =>
        new(services.GetRequiredService<MessagingRuntime>(), timeout ?? TimeSpan.FromSeconds(10));

    /// <summary>Sends a message and waits for everything that follows.</summary>
    public static Task<ITrackedSession> SendMessageAndWaitAsync(this IServiceProvider services, object message) =>
        services.TrackActivity().SendMessageAndWaitAsync(message);

    /// <summary>Invokes a message and waits for everything that follows.</summary>
    public static Task<ITrackedSession> InvokeMessageAndWaitAsync(this IServiceProvider services, object message) =>
        services.TrackActivity().InvokeMessageAndWaitAsync(message);
}

/// <summary>A session about to begin.</summary>
public sealed class TrackedSessionConfiguration
{
    private readonly MessagingRuntime _runtime;
    private TimeSpan _timeout;

    internal TrackedSessionConfiguration(MessagingRuntime runtime, TimeSpan timeout) =>
        (_runtime, _timeout) = (runtime, timeout);

    /// <summary>How long to wait before the test fails; 10 seconds unless said otherwise.</summary>
    public TrackedSessionConfiguration Timeout(TimeSpan timeout)
    {
        _timeout = timeout;
        return this;
    }

    /// <summary>Sends a message and waits.</summary>
    public Task<ITrackedSession> SendMessageAndWaitAsync(object message) =>
        ExecuteAndWaitAsync(bus => bus.SendAsync(message).AsTask());

    /// <summary>Publishes a message and waits.</summary>
    public Task<ITrackedSession> PublishMessageAndWaitAsync(object message) =>
        ExecuteAndWaitAsync(bus => bus.PublishAsync(message).AsTask());

    /// <summary>Invokes a message and waits.</summary>
    public Task<ITrackedSession> InvokeMessageAndWaitAsync(object message) =>
        ExecuteAndWaitAsync(bus => bus.InvokeAsync(message));

    /// <summary>Does something and waits.</summary>
    public async Task<ITrackedSession> ExecuteAndWaitAsync(Func<IMessageBus, Task> action)
    {
        var session = new TrackedSession(_runtime.Time);
        _runtime.Watch.Add(session);
        try
        {
            await action(_runtime.Bus);
            await session.EndedAsync(_timeout);
            return session;
        }
        finally
        {
            _runtime.Watch.Remove(session);
        }
    }
}
