using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;

namespace Platform.Messaging;

/// <summary>The modules of this process, by name.</summary>
internal sealed class ModuleRuntimes
{
    private readonly Dictionary<string, ModuleRuntime> _byName = new(StringComparer.OrdinalIgnoreCase);

    public ModuleRuntimes(
        IServiceProvider services,
        IEnumerable<ModuleRegistration> registrations,
        MessagingOptions options,
        TimeProvider time,
        MessageStoreFactory stores
    )
    {
        foreach (var registration in registrations)
        {
            var database = (ModuleDatabase)
                services.GetRequiredService(typeof(ModuleDatabase<>).MakeGenericType(registration.ContextType));
            var dispatcher = new Dispatcher(options.Capacity, options.Workers, time);
            var measures = new EventMeasures(services.GetRequiredService<IMeterFactory>().Create(registration.Name));
            registration.Measures(measures);
            var runtime = new ModuleRuntime(registration, database, stores(database, Node), dispatcher, measures);
            if (!_byName.TryAdd(registration.Name, runtime))
            {
                throw new StartRefusedException($"Two modules are named {registration.Name}.");
            }
        }
    }

    /// <summary>This process, as owner of leases.</summary>
    public Guid Node { get; } = Guid.NewGuid();

    public IReadOnlyCollection<ModuleRuntime> All => _byName.Values;

    public ModuleRuntime this[string name] => _byName[name];

    public bool TryGet(string name, [NotNullWhen(true)] out ModuleRuntime? module) =>
        _byName.TryGetValue(name, out module);
}

/// <summary>Makes the store of a schema; a test puts one in its place that breaks a guarantee.</summary>
internal delegate MessageStore MessageStoreFactory(ModuleDatabase database, Guid node);
