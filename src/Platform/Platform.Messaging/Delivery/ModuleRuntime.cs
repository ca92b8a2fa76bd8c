using System.Collections.Concurrent;
using Platform.Data;

namespace Platform.Messaging;

/// <summary>What the bus holds of one module in this process.</summary>
internal sealed class ModuleRuntime(
    ModuleRegistration registration,
    ModuleDatabase database,
    MessageStore store,
    Dispatcher dispatcher,
    EventMeasures measures
)
{
    public string Name => registration.Name;

    public Type ContextType => registration.ContextType;

    public MessagingPolicies Policies => registration.Policies;

    public ModuleDatabase Database { get; } = database;

    public MessageStore Store { get; } = store;

    /// <summary>What its events are counted as.</summary>
    public EventMeasures Measures => measures;

    /// <summary>Messages for this module that wait in memory.</summary>
    public Dispatcher Dispatcher { get; } = dispatcher;

    /// <summary>Rows of this module's outbox that have arrived and may go; they go with the next transaction.</summary>
    public ConcurrentQueue<long> Arrived { get; } = new();

    /// <summary>Wakes this module's pump: something is stored that nobody holds in memory, due at that time.</summary>
    public Action<DateTimeOffset> Wake { get; set; } = static _ => { };
}
