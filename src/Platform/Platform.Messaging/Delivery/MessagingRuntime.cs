using Microsoft.Extensions.DependencyInjection;

namespace Platform.Messaging;

/// <summary>The bus of one process: its modules, its handlers, and who it is.</summary>
internal sealed class MessagingRuntime
{
    private readonly Dictionary<Type, SagaAccess[]> _sagas = [];

    public MessagingRuntime(
        IServiceProvider services,
        IEnumerable<ModuleRegistration> registrations,
        ModuleRuntimes modules,
        MessagingOptions options,
        TimeProvider time,
        LiveEvents live,
        IModulePlaces places,
        IOtherProcesses others
    )
    {
        (Places, Others) = (places, others);
        Destinations = new Destinations(this);
        Services = services.GetRequiredService<IServiceScopeFactory>();
        var known = services.GetRequiredService<IServiceProviderIsService>();
        (Options, Time, Live, Modules) = (options, time, live, modules);
        Graph = new HandlerGraph(registrations, Messages, known);
        SideEffects = new SideEffects(known);
        Bus = new MessageBus(this);
        Pipeline = new Pipeline(this);
        foreach (var module in modules.All)
        {
            module.Store.Serve([
                .. Graph.All.Where(c => c.Module.Name == module.Name).Select(c => c.Subscriber).Distinct(),
            ]);
        }

        foreach (var type in Graph.All.Select(c => c.MessageType).Distinct())
        {
            _sagas[type] = [.. Graph.For(type).Select(c => c.Saga).OfType<SagaAccess>()];
        }
    }

    /// <summary>This process, as owner of leases.</summary>
    public Guid Node => Modules.Node;

    public ModuleRuntimes Modules { get; }

    public HandlerGraph Graph { get; }

    public MessageTypes Messages { get; } = new();

    public SideEffects SideEffects { get; }

    public MessageBus Bus { get; }

    public Pipeline Pipeline { get; }

    public LiveEvents Live { get; }

    /// <summary>Where modules run.</summary>
    public IModulePlaces Places { get; }

    /// <summary>The way to those that run elsewhere.</summary>
    public IOtherProcesses Others { get; }

    public Destinations Destinations { get; }

    public MessagingOptions Options { get; }

    public TimeProvider Time { get; }

    public IServiceScopeFactory Services { get; }

    /// <summary>Those who watch what happens to messages; for tests.</summary>
    public MessageWatch Watch { get; } = new();

    /// <summary>The saga that a message names, which is its group unless its sender says otherwise.</summary>
    public string? SagaNamedBy(object message)
    {
        foreach (var saga in _sagas.GetValueOrDefault(message.GetType()) ?? [])
        {
            if (saga.IdIn(message) is { } id)
            {
                return id;
            }
        }

        return null;
    }

    /// <summary>The one here who handles a request; null when somebody elsewhere does.</summary>
    /// <exception cref="NoHandlerException">Nobody does.</exception>
    public HandlerChain? RequireHandler(object message) =>
        Graph.Request(message.GetType())
        ?? (
            Places.Topology.For(Messages.AliasOf(message.GetType())) is []
                ? throw new NoHandlerException(message.GetType())
                : null
        );
}
