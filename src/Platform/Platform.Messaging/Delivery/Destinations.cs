using System.Collections.Concurrent;

namespace Platform.Messaging;

/// <summary>Which modules a message is for, those of other processes included.</summary>
internal sealed class Destinations(MessagingRuntime runtime)
{
    private readonly ConcurrentDictionary<string, Dispatcher> _elsewhere = new(StringComparer.Ordinal);
    private Known _known = new(Topology.Nothing);
    private Action<Dispatcher>? _start;

    /// <summary>The modules that a message is for.</summary>
    public IReadOnlyList<Destination> Of(string alias)
    {
        var topology = runtime.Places.Topology;
        var known = Volatile.Read(ref _known);
        if (!ReferenceEquals(known.Topology, topology))
        {
            Volatile.Write(ref _known, known = new Known(topology));
        }

        return known.ByAlias.GetOrAdd(alias, Find, topology);
    }

    /// <summary>One of the modules that a message is for; null when nobody there is known to handle it.</summary>
    public Destination? Of(string module, string alias) =>
        Of(alias).FirstOrDefault(destination => destination.Module == module);

    /// <summary>Starts the delivery of messages for modules that are elsewhere, those that become known later included.</summary>
    public void Start(Action<Dispatcher> start)
    {
        lock (_elsewhere)
        {
            _start = start;
            foreach (var dispatcher in _elsewhere.Values)
            {
                start(dispatcher);
            }
        }
    }

    public async Task StopAsync()
    {
        foreach (var dispatcher in _elsewhere.Values)
        {
            await dispatcher.DisposeAsync();
        }
    }

    private Destination[] Find(string alias, Topology topology)
    {
        var here =
            from chain in runtime.Messages.Find(alias) is { } type ? runtime.Graph.For(type) : []
            where !chain.IsQuestion
            group new Subscriber(chain.Subscriber, chain) by chain.Module.Name into module
            select NewDestination(module.Key, [.. module]);
        var elsewhere =
            from handler in topology.For(alias)
            where handler.Kind != DescribedHandler.Question && !runtime.Modules.TryGet(handler.Module, out _)
            group new Subscriber(handler.Subscriber, null) by handler.Module into module
            select NewDestination(module.Key, [.. module]);
        return [.. here, .. elsewhere];
    }

    private Destination NewDestination(string name, Subscriber[] subscribers) =>
        runtime.Modules.TryGet(name, out var module)
            ? new Destination(name, module, module.Dispatcher, subscribers)
            : new Destination(name, null, DispatcherFor(name), subscribers);

    private Dispatcher DispatcherFor(string module)
    {
        lock (_elsewhere)
        {
            if (!_elsewhere.TryGetValue(module, out var dispatcher))
            {
                dispatcher = new Dispatcher(runtime.Options.Capacity, runtime.Options.Workers, runtime.Time);
                _elsewhere[module] = dispatcher;
                _start?.Invoke(dispatcher);
            }

            return dispatcher;
        }
    }

    private sealed class Known(Topology topology)
    {
        public Topology Topology => topology;

        public ConcurrentDictionary<string, Destination[]> ByAlias { get; } = new(StringComparer.Ordinal);
    }
}
