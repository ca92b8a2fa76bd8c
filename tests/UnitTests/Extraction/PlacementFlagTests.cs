using System.Security.Claims;
using Inventory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FeatureManagement;
using Platform.Extraction;
using Platform.Hosting;

namespace UnitTests.Extraction;

/// <summary>The compiled decision and Microsoft.FeatureManagement, asked the same.</summary>
public sealed class PlacementFlagTests : IDisposable
{
    private const string Flag = "placement-inventory";

    private readonly SteppedClock clock = new();
    private readonly ServiceProvider services;
    private readonly Placements placements;

    public PlacementFlagTests()
    {
        var all = new ServiceCollection();
        all.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        all.AddSingleton<TimeProvider>(clock);
        all.AddSingleton<Module>(new InventoryModule());
        all.AddSingleton(new RemovedModules([]));
        all.AddSingleton<KnownModules>();
        all.AddSingleton<Placements>();
        all.AddSingleton<IFeatureDefinitionProvider, PlacementFlags>();
        all.AddFeatureManagement();
        services = all.BuildServiceProvider();
        placements = services.GetRequiredService<Placements>();
    }

    public static TheoryData<int> Shares => [0, 1, 10, 33, 50, 99, 100];

    [Theory]
    [MemberData(nameof(Shares))]
    public async Task They_agree_on_thousands_of_calls(int share)
    {
        var users = Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7().ToString()).ToArray();
        var placement = new Placement(share)
        {
            Users = [users[0], users[1]],
            Groups = [Roles.Warehouse],
            Canary = true,
        };
        await AgreeAsync(new Placement(share), users);
        await AgreeAsync(placement, users);
    }

    [Fact]
    public async Task They_agree_at_the_edges_of_a_window()
    {
        var placement = new Placement(50) { From = clock.Now.AddSeconds(1), Until = clock.Now.AddSeconds(2) };
        for (var i = 0; i < 4; i++)
        {
            await AgreeAsync(placement, [Guid.CreateVersion7().ToString()]);
            clock.Now = clock.Now.AddMilliseconds(500);
        }
    }

    [Fact]
    public async Task There_is_a_flag_for_each_module()
    {
        var names = new List<string>();
        await foreach (var name in services.GetRequiredService<IVariantFeatureManager>().GetFeatureNamesAsync())
        {
            names.Add(name);
        }

        names.ShouldBe([Flag]);
    }

    public void Dispose() => services.Dispose();

    private async Task AgreeAsync(Placement placement, string[] users)
    {
        placements.Take([new KeptPlacement("Inventory", placements.VersionOf("Inventory") + 1, placement)]);
        var manager = services.GetRequiredService<IVariantFeatureManager>();
        for (var i = 0; i < 2000; i++)
        {
            var call = CallNo(i, users);
            var enabled = await manager.IsEnabledAsync(Flag, PlacementFlag.ContextOf(placement, call));
            placements.Choose("Inventory", call).ShouldBe(enabled ? Place.Extracted : Place.InProcess, call.ToString());
        }
    }

    // Customers by their id, staff by the call's; some keys are longer than usual, or not plain ASCII.
    private static PlacedCall CallNo(int i, string[] users)
    {
        var user = users[i % users.Length];
        return (i % 5) switch
        {
            0 => new PlacedCall(user, user, With(Roles.Customer)),
            1 => new PlacedCall(Guid.NewGuid().ToString(), user, With(i % 3 == 0 ? Roles.Warehouse : Roles.Sales)),
            2 => new PlacedCall($"anonymous-{i}", Canary: i % 7 == 0),
            3 => new PlacedCall($"ключ-{i}-{new string('x', i % 400)}"),
            _ => new PlacedCall(Guid.NewGuid().ToString("n")),
        };
    }

    private static ClaimsPrincipal With(string role) =>
        new(new ClaimsIdentity([new Claim(ClaimNames.Roles, role)], "test"));
}
