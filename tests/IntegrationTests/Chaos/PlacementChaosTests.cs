using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Extraction.Contract;
using IntegrationTests.Shop;
using Xunit.Abstractions;

namespace IntegrationTests.Chaos;

/// <summary>
/// Modules leave and come back at random, every second, their services are killed or drained, and the network between
/// them and the host is cut, stalls and trickles, while real invoices go through the shop and nobody tries anything
/// twice. Small in CI; more with <c>CHAOS_FILE=… CHAOS_ORDERS=… dotnet test -c Release tests/IntegrationTests --filter
/// Category=Chaos</c>.
/// </summary>
[Trait("Category", "Chaos")]
public sealed class PlacementChaosTests(ITestOutputHelper output)
{
    private const int TicksBetweenEnds = 3;

    [Fact]
    public async Task No_request_fails_and_nothing_is_lost_or_doubled_while_modules_move_and_services_die()
    {
        var random = ChaosSettings.Random(output);
        await using var network = new Network();
        await using var shop = await ShapedShop.StartAsync(Shape.Canary, network, twice: ["Inventory", "Orders"]);
        using var boss = await shop.Host.SignInAsync(ShopProcess.Operator.Email, ShopProcess.Operator.Password);
        using var folder = new TemporaryFolder();
        await using var replay = ReplayProcess.Start(
            shop.Host.Http1,
            ShopProcess.Operator,
            Path.Combine(folder.Path, "report.json"),
            retry: false,
            ChaosSettings.Replay()
        );

        var (flips, kills, drains) = (0, 0, 0);
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (!replay.HasEnded && await second.WaitForNextTickAsync())
        {
            await ShapedShop.FlipAsync(boss, random);
            network.Disturb(random);
            if (!replay.IsUnderWay || ++flips % TicksBetweenEnds != 0 || !shop.Restarting.IsCompleted)
                continue;
            await shop.Restarting;
            var kill = kills <= drains;
            (kills, drains) = kill ? (kills + 1, drains) : (kills, drains + 1);
            shop.Restart(random, kill);
        }

        network.Mend();
        await shop.Restarting;
        var exit = await replay.EndedAsync(TimeSpan.FromMinutes(5));
        output.WriteLine($"{flips} flips, {kills} kills, {drains} drains\n{replay.Output}");
        drains.ShouldBePositive("the replay was over before the first kill and the first drain");
        exit.ShouldBe(0, $"{replay.Output}\n{shop.Output}");
        replay.Output.ShouldContain(", 0 failed");
        await NothingIsStuckAsync(boss);
    }

    [Fact]
    public async Task Nothing_is_lost_or_doubled_when_the_host_is_killed_while_modules_are_out()
    {
        var random = ChaosSettings.Random(output);
        await using var shop = await ShapedShop.StartAsync(Shape.Canary);
        using var folder = new TemporaryFolder();
        await using var replay = ReplayProcess.Start(
            shop.Host.Http1,
            ShopProcess.Operator,
            Path.Combine(folder.Path, "report.json"),
            retry: true,
            ChaosSettings.Replay()
        );

        var kills = 0;
        while (kills < ChaosSettings.Kills(2) && !replay.HasEnded)
        {
            await ChaosSettings.AMomentAsync(random);
            if (!replay.IsUnderWay)
                continue;
            await shop.Host.KillAsync();
            kills++;
            await shop.Host.StartAsync();
        }

        var exit = await replay.EndedAsync(ChaosSettings.Patience);
        output.WriteLine($"{kills} kills\n{replay.Output}");
        kills.ShouldBePositive("the replay was over before the first kill");
        exit.ShouldBe(0, $"{replay.Output}\n{shop.Output}");
        using var boss = await shop.Host.SignInAsync(ShopProcess.Operator.Email, ShopProcess.Operator.Password);
        await NothingIsStuckAsync(boss);
    }

    private static async Task NothingIsStuckAsync(HttpClient boss)
    {
        var letters = await boss.GetFromJsonAsync<JsonElement>("/api/ops/dead-letters");
        letters.GetProperty("items").GetArrayLength().ShouldBe(0, letters.ToString());
        var pending = await boss.GetFromJsonAsync<JsonElement>("/api/orders?status=pending");
        pending.GetProperty("items").GetArrayLength().ShouldBe(0, pending.ToString());
    }
}
