using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Extraction.Contract;
using IntegrationTests.Shop;
using Xunit.Abstractions;

namespace IntegrationTests.Chaos;

/// <summary>
/// Modules leave and come back at random, every second, and their services are killed, while real invoices go through the
/// shop and nobody tries anything twice. Small in CI; more with <c>CHAOS_FILE=… dotnet test -c Release
/// tests/IntegrationTests --filter Category=Chaos</c>.
/// </summary>
[Trait("Category", "Chaos")]
public sealed class PlacementChaosTests(ITestOutputHelper output)
{
    private static readonly int[] Shares = [0, 10, 50, 90, 100];

    [Fact]
    public async Task No_request_fails_and_nothing_is_lost_or_doubled_while_modules_move_and_services_die()
    {
        var seed = Environment.GetEnvironmentVariable("CHAOS_SEED") is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        output.WriteLine($"CHAOS_SEED={seed}");
        var random = new Random(seed);
        await using var shop = await ShapedShop.StartAsync(Shape.Canary);
        using var boss = await shop.Host.SignInAsync(ShopProcess.Operator.Email, ShopProcess.Operator.Password);
        using var folder = new TemporaryFolder();
        await using var replay = ReplayProcess.Start(
            shop.Host.Http1,
            ShopProcess.Operator,
            Path.Combine(folder.Path, "report.json"),
            retry: false,
            Environment.GetEnvironmentVariable("CHAOS_FILE") is { Length: > 0 } file ? [$"--file={file}"] : []
        );

        var (flips, kills) = (0, 0);
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (!replay.HasEnded && await second.WaitForNextTickAsync())
        {
            await FlipAsync(boss, random);
            if (replay.IsUnderWay && ++flips % 4 == 0)
            {
                await shop.RestartAsync(random, kill: true);
                kills++;
            }
        }

        var exit = await replay.EndedAsync(TimeSpan.FromMinutes(5));
        output.WriteLine($"{flips} flips, {kills} kills\n{replay.Output}");
        kills.ShouldBePositive("the replay was over before the first kill");
        exit.ShouldBe(0, $"{replay.Output}\n{shop.Output}");
        replay.Output.ShouldContain(", 0 failed");
        var letters = await boss.GetFromJsonAsync<JsonElement>("/api/ops/dead-letters");
        letters.GetProperty("items").GetArrayLength().ShouldBe(0, letters.ToString());
        var pending = await boss.GetFromJsonAsync<JsonElement>("/api/orders?status=pending");
        pending.GetProperty("items").GetArrayLength().ShouldBe(0, pending.ToString());
    }

    private static async Task FlipAsync(HttpClient boss, Random random)
    {
        var module = ShapedShop.Modules[random.Next(ShapedShop.Modules.Length)];
        using var answer = await boss.PutAsJsonAsync(
            $"/api/ops/placements/{module}",
            new { extracted = Shares[random.Next(Shares.Length)], reason = "chaos" }
        );
        answer.EnsureSuccessStatusCode();
    }
}
