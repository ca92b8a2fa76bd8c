using Inventory;
using Microsoft.Extensions.Configuration;
using Platform.Extraction;

namespace UnitTests.Extraction;

/// <summary>The services of one module that a host knows.</summary>
internal sealed class Services : IDisposable
{
    public const string Module = "Inventory";
    private int last = 8000;

    private readonly Placements placements;

    public Services(params IEnumerable<(string Setting, string Value)> settings)
    {
        placements = new Placements(new KnownModules([new InventoryModule()], new RemovedModules([])), Clock);
        All = new Instances(
            placements,
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    settings.Select(one =>
                        KeyValuePair.Create($"Extraction:{Module}:{one.Setting}", (string?)one.Value)
                    )
                )
                .Build(),
            Clock
        );
    }

    /// <summary>Those among which versions have weights.</summary>
    public static Services Weighing(params IEnumerable<(string Version, int Weight)> weights)
    {
        var services = new Services();
        var decision = Placement.Everywhere with
        {
            Versions = weights.ToDictionary(one => one.Version, one => one.Weight),
        };
        services.placements.Take([new KeptPlacement(Module, 1, decision)]);
        return services;
    }

    public SteppedClock Clock { get; } = new();

    public Instances All { get; }

    /// <summary>One that has registered a moment ago.</summary>
    public Instance Register(string version = "1.0.0")
    {
        var instance = Add(version, Discovery.Registered);
        instance.Beat();
        return instance;
    }

    public Instance Add(string version, Discovery discovery) =>
        All.Add(
            Guid.NewGuid(),
            Module,
            new Uri($"http://127.0.0.1:{++last}"),
            new Uri($"http://127.0.0.1:{++last}"),
            version,
            discovery
        );

    public Instance? Choose(bool canary = false, params IReadOnlyCollection<Instance> tried) =>
        All.Choose(Module, canary, tried);

    /// <summary>How often each is chosen, of so many times.</summary>
    public Dictionary<Instance, int> Draw(int times, bool canary = false) =>
        Enumerable
            .Range(0, times)
            .Select(_ => Choose(canary)!)
            .GroupBy(chosen => chosen)
            .ToDictionary(chosen => chosen.Key, chosen => chosen.Count());

    public void Pass(double seconds) => Clock.Now += TimeSpan.FromSeconds(seconds);

    public void Dispose() => All.Dispose();
}
