using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Shop;
using Xunit.Abstractions;

namespace IntegrationTests.Chaos;

/// <summary>
/// The host is killed at random moments while real invoices go through it. Small in CI; at full size with
/// <c>CHAOS_KILLS=100 CHAOS_ORDERS=2000 CHAOS_FILE=… dotnet test -c Release tests/IntegrationTests --filter Category=Chaos</c>.
/// </summary>
[Trait("Category", "Chaos")]
public sealed class KillTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Nothing_is_lost_or_doubled_when_the_host_is_killed_again_and_again()
    {
        var random = ChaosSettings.Random(output);
        var kills = ChaosSettings.Kills(4);
        using var folder = new TemporaryFolder();
        await using var shop = new ShopProcess(folder.Path);
        await shop.StartAsync();
        await using var replay = ReplayProcess.Start(
            shop.Http1,
            ShopProcess.Operator,
            Path.Combine(folder.Path, "report.json"),
            retry: true,
            ChaosSettings.Replay()
        );

        var killed = 0;
        while (killed < kills && !replay.HasEnded)
        {
            await ChaosSettings.AMomentAsync(random);
            if (replay.IsUnderWay)
            {
                await shop.KillAsync();
                killed++;
                await shop.StartAsync();
            }
        }

        var exit = await replay.EndedAsync(ChaosSettings.Patience);
        output.WriteLine($"{killed} kills\n{replay.Output}");
        killed.ShouldBePositive("the replay was over before the first kill");
        exit.ShouldBe(0, $"{replay.Output}\n{shop.Output}");
        await NothingIsStuckAsync(shop);
    }

    private static async Task NothingIsStuckAsync(ShopProcess shop)
    {
        var health = await shop.Client.GetFromJsonAsync<JsonElement>("/health");
        health.GetProperty("status").GetString().ShouldBe("healthy", health.ToString());
        var (email, password) = ShopProcess.Operator;
        using var client = await shop.SignInAsync(email, password);
        var pending = await client.GetFromJsonAsync<JsonElement>("/api/orders?status=pending");
        pending.GetProperty("items").GetArrayLength().ShouldBe(0, pending.ToString());
    }
}
