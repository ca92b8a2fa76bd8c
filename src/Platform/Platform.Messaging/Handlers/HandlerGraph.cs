using Microsoft.Extensions.DependencyInjection;
using Platform.Data;

namespace Platform.Messaging;

/// <summary>All handlers of the modules in this process, found and compiled once at start-up.</summary>
internal sealed class HandlerGraph
{
    private static readonly IReadOnlyList<HandlerChain> None = [];

    private readonly Dictionary<Type, List<HandlerChain>> _byMessage = [];
    private readonly Dictionary<Type, HandlerChain> _requests = [];
    private readonly Dictionary<(string Module, Type Message), List<HandlerChain>> _byModule = [];

    public HandlerGraph(
        IEnumerable<ModuleRegistration> modules,
        MessageTypes messages,
        IServiceProviderIsService services
    )
    {
        foreach (var module in modules)
        {
            var builder = new ChainBuilder(module, messages, services);
            foreach (var type in module.HandlerTypes ?? Candidates(module))
            {
                foreach (var chain in builder.Build(type))
                {
                    Add(chain, messages);
                }
            }

            AddEvents(module, messages);
        }
    }

    public IEnumerable<HandlerChain> All => _byMessage.Values.SelectMany(c => c);

    /// <summary>All who handle a message, in all modules.</summary>
    public IReadOnlyList<HandlerChain> For(Type message) => _byMessage.GetValueOrDefault(message) ?? None;

    /// <summary>Those of one module who handle a message.</summary>
    public IReadOnlyList<HandlerChain> For(string module, Type message) =>
        _byModule.GetValueOrDefault((module, message)) ?? None;

    /// <summary>The one who handles a request; null when nobody does.</summary>
    public HandlerChain? Request(Type message) => _requests.GetValueOrDefault(message);

    private static IEnumerable<Type> Candidates(ModuleRegistration module) =>
        module
            .Assembly.GetTypes()
            .Where(t =>
                t.IsClass
                && (
                    typeof(Saga).IsAssignableFrom(t)
                        ? !t.IsAbstract
                        : ChainBuilder.IsHandlerName(t) && (!t.IsAbstract || t.IsSealed)
                )
            );

    private void Add(HandlerChain chain, MessageTypes messages)
    {
        messages.Add(chain.MessageType);
        if (!_byMessage.TryGetValue(chain.MessageType, out var chains))
        {
            _byMessage[chain.MessageType] = chains = [];
        }

        if (chains.Count > 0 && !typeof(IEvent).IsAssignableFrom(chain.MessageType))
        {
            throw new StartRefusedException(
                $"Two handlers claim {chain.MessageType.FullName}: {chains[0].HandlerType.FullName} and {chain.HandlerType.FullName}. "
                    + "A request has one handler; a message for several is an event (IEvent)."
            );
        }

        if (chains.Exists(c => c.Subscriber == chain.Subscriber))
        {
            throw new StartRefusedException(
                $"Two handlers of {chain.MessageType.Name} are both named {chain.Subscriber}. Rename one of them."
            );
        }

        chains.Add(chain);
        _requests.TryAdd(chain.MessageType, chain);
        if (!_byModule.TryGetValue((chain.Module.Name, chain.MessageType), out var own))
        {
            _byModule[(chain.Module.Name, chain.MessageType)] = own = [];
        }

        own.Add(chain);
    }

    private static void AddEvents(ModuleRegistration module, MessageTypes messages)
    {
        var contracts = module
            .Assembly.GetReferencedAssemblies()
            .FirstOrDefault(a => a.Name == $"{module.Assembly.GetName().Name}.Contracts");
        if (contracts is null)
        {
            return;
        }

        foreach (var type in System.Reflection.Assembly.Load(contracts).GetExportedTypes())
        {
            if (typeof(IEvent).IsAssignableFrom(type) && !type.IsAbstract)
            {
                messages.Add(type);
            }
        }
    }
}
