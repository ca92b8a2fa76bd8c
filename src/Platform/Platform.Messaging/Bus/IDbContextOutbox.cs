using Platform.Data;

namespace Platform.Messaging;

/// <summary>
/// State and messages in one commit, outside a handler (a background job, say). Not for use inside a handler, whose
/// pipeline does the same.
/// </summary>
public interface IDbContextOutbox<T> : IMessageBus
    where T : ModuleDbContext
{
    /// <summary>The module's context; its changes are saved by <see cref="SaveChangesAndFlushMessagesAsync"/>.</summary>
    T DbContext { get; }

    /// <summary>Saves the changes and the messages published here in one commit; then the messages leave.</summary>
    Task SaveChangesAndFlushMessagesAsync(CancellationToken cancellation = default);
}
