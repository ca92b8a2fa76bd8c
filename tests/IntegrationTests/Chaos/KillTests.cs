using System.Globalization;
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
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(6);

    [Fact]
    public async Task Nothing_is_lost_or_doubled_when_the_host_is_killed_again_and_again()
    {
        var seed = Setting("CHAOS_SEED", Random.Shared.Next());
        var kills = Setting("CHAOS_KILLS", 4);
        output.WriteLine($"CHAOS_SEED={seed}");
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        await using var shop = new ShopProcess(folder.Path);
        await shop.StartAsync();
        await using var replay = ReplayProcess.Start(
            shop.Http1,
            ShopProcess.Operator,
            Path.Combine(folder.Path, "report.json"),
            retry: true,
            Arguments()
        );

        var killed = 0;
        while (killed < kills && !replay.HasEnded)
        {
            await AMomentAsync(random);
            if (replay.IsUnderWay)
            {
                await shop.KillAsync();
                killed++;
                await shop.StartAsync();
            }
        }

        var exit = await replay.EndedAsync(TimeSpan.FromMinutes(kills < 10 ? 5 : 60));
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

    private static IEnumerable<string> Arguments()
    {
        if (Environment.GetEnvironmentVariable("CHAOS_FILE") is { Length: > 0 } file)
            yield return $"--file={file}";
        if (Environment.GetEnvironmentVariable("CHAOS_ORDERS") is { Length: > 0 } orders)
            yield return $"--orders={orders}";
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;

    // The one place that waits for time and not for a fact: a kill has to come at any moment.
    private static async Task AMomentAsync(Random random)
    {
        using var moment = new PeriodicTimer(TimeSpan.FromMilliseconds(50) + (random.NextDouble() * LongestPause));
        await moment.WaitForNextTickAsync();
    }
}
