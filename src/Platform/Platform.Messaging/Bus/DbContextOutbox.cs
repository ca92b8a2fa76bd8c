using Platform.Data;

namespace Platform.Messaging;

/// <summary>Collects messages beside a context that tracks, and stores both in one transaction.</summary>
internal sealed class DbContextOutbox<T> : IDbContextOutbox<T>, IAsyncDisposable
    where T : ModuleDbContext
{
    private readonly MessagingRuntime _runtime;
    private readonly ModuleRuntime _module;
    private readonly MessageContext _context;

    public DbContextOutbox(MessagingRuntime runtime, ModuleDatabase<T> database)
    {
        _runtime = runtime;
        _module = runtime.Modules.All.Single(m => m.ContextType == typeof(T));
        _context = new MessageContext(runtime, _module, null);
        DbContext = database.CreateTracking();
    }

    public T DbContext { get; }

    public async Task SaveChangesAndFlushMessagesAsync(CancellationToken cancellation = default)
    {
        await using var transaction = await _module.Database.BeginWriteAsync(cancellation);
        DbContext.Join(transaction);
        await DbContext.SaveChangesAsync(cancellation);
        await Pipeline.StoreAndCommitAsync(transaction, new Outgoing(_runtime, _module), _context, cancellation);
        _context.Forget();
    }

    public Task InvokeAsync(object message, CancellationToken cancellation = default, TimeSpan? timeout = null) =>
        _runtime.Bus.InvokeAsync(message, cancellation, timeout);

    public Task<TReply> InvokeAsync<TReply>(
        object message,
        CancellationToken cancellation = default,
        TimeSpan? timeout = null
    ) => _runtime.Bus.InvokeAsync<TReply>(message, cancellation, timeout);

    public ValueTask SendAsync<TMessage>(TMessage message, DeliveryOptions? options = null) =>
        _context.SendAsync(message, options);

    public ValueTask PublishAsync<TMessage>(TMessage message, DeliveryOptions? options = null) =>
        _context.PublishAsync(message, options);

    public ValueTask ScheduleAsync<TMessage>(TMessage message, DateTimeOffset time, DeliveryOptions? options = null) =>
        _context.ScheduleAsync(message, time, options);

    public ValueTask ScheduleAsync<TMessage>(TMessage message, TimeSpan delay, DeliveryOptions? options = null) =>
        _context.ScheduleAsync(message, delay, options);

    public ValueTask DisposeAsync() => DbContext.DisposeAsync();
}
