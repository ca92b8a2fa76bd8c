using System.Security.Claims;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FeatureManagement;
using Platform.Contracts;
using Platform.Extraction;
using Platform.Hosting;

namespace Benchmarks;

/// <summary>What deciding costs per call, and what asking the feature flag itself would.</summary>
[MemoryDiagnoser]
public class Placing
{
    private const string Name = "Inventory";
    private readonly PlacedCall call = new("0198c2f0-0000-7000-8000-000000000001");
    private Placements nobody = null!;
    private Placements everybody = null!;
    private Placements share = null!;
    private Placements window = null!;
    private PlacementTraffic traffic = null!;
    private IVariantFeatureManager flags = null!;
    private DefaultHttpContext request = null!;
    private Endpoint endpoint = null!;
    private PlacedRequests inProcess = null!;
    private PlacedRequests extracted = null!;

    [GlobalSetup]
    public void Setup()
    {
        var clock = TimeProvider.System;
        var known = new KnownModules([new Inventory(), new Orders(), new Users()], new RemovedModules([]));
        (nobody, everybody, share, window) = (
            Of(new(0)),
            Of(new(100)),
            Of(new(50)),
            Of(new(100) { From = default(DateTimeOffset) })
        );
        traffic = new PlacementTraffic(clock);
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<IFeatureDefinitionProvider>(
            new PlacementFlags(known, share, new ConfigurationBuilder().Build())
        );
        services.AddFeatureManagement();
        flags = services.BuildServiceProvider().GetRequiredService<IVariantFeatureManager>();

        (inProcess, extracted) = (Placed(nobody), Placed(everybody));
        endpoint = new Endpoint(null, new(new OwningModule(new Inventory(), Answers: null)), null);
        var user = new ClaimsIdentity([new(ClaimNames.Subject, call.Key), new(ClaimNames.Roles, Roles.Warehouse)], "");
        request = new DefaultHttpContext { User = new ClaimsPrincipal(user) };

        PlacedRequests Placed(Placements placements)
        {
            var instances = new Instances(placements, new ConfigurationBuilder().Build(), clock);
            var address = new Uri("http://127.0.0.1:1");
            instances.Add(Guid.NewGuid(), Name, address, address, "1", Discovery.Configured).Looked(isReady: true);
            return new PlacedRequests(
                _ => Task.CompletedTask,
                placements,
                instances,
                new(null!),
                traffic,
                TimeProvider.System
            );
        }

        Placements Of(Placement placement)
        {
            var placements = new Placements(known, clock);
            placements.Take([new KeptPlacement(Name, 1, placement)]);
            return placements;
        }
    }

    [Benchmark(Baseline = true)]
    public bool InProcess() => nobody.Choose(Name, call) == Place.Extracted;

    [Benchmark]
    public bool Extracted() => everybody.Choose(Name, call) == Place.Extracted;

    [Benchmark]
    public bool ExtractedInAWindow() => window.Choose(Name, call) == Place.Extracted;

    [Benchmark]
    public bool Half() => share.Choose(Name, call) == Place.Extracted;

    [Benchmark]
    public void Counted() => traffic.Served(Name, Place.Extracted);

    [Benchmark]
    public async Task<bool> HalfByTheFlag() =>
        await flags.IsEnabledAsync("placement-inventory", PlacementFlag.ContextOf(share.Of(Name), call));

    /// <summary>All that a request passes, from the endpoint that routing found to the one that it gets.</summary>
    [Benchmark]
    public Task RequestInProcess() => Ask(inProcess);

    [Benchmark]
    public Task RequestExtracted() => Ask(extracted);

    private Task Ask(PlacedRequests placed)
    {
        request.SetEndpoint(endpoint);
        return placed.InvokeAsync(request);
    }

    private sealed class Inventory : Module
    {
        public override void Routes(RouteGroupBuilder api) { }
    }

    private sealed class Orders : Module
    {
        public override void Routes(RouteGroupBuilder api) { }
    }

    private sealed class Users : Module
    {
        public override void Routes(RouteGroupBuilder api) { }
    }
}
