using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Shop;
using Microsoft.Extensions.DependencyInjection;
using Platform.Extraction;

namespace IntegrationTests.Extraction;

/// <summary>Services in processes of their own, and the hosts that know them.</summary>
public sealed class RegistryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_service_is_known_while_it_lives()
    {
        await using var shop = await StartAsync();
        await using var service = new ServiceProcess(folder.Path, shop.Http1, settings: "--Platform:Version=2.1");
        await service.StartAsync();

        var known = await DiscoverAsync(shop, "inventory");
        known.Count.ShouldBe(1);
        known[0].GetProperty("host").GetString().ShouldBe("127.0.0.1");
        known[0].GetProperty("port").GetInt32().ShouldBe(service.Http1.Port);
        known[0].GetProperty("version").GetString().ShouldBe("2.1");
        known[0].GetProperty("health").GetString().ShouldBe("healthy");

        (await service.StopAsync()).ShouldBe(0);
        (await DiscoverAsync(shop, "inventory")).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_waits_for_its_host_ends_when_it_is_told_to()
    {
        var (nobody, _) = ShopProcess.FreePorts();
        await using var service = new ServingProcess(
            Path.Combine(AppContext.BaseDirectory, "Extracted.Inventory.dll"),
            [.. TestDatabase.Settings(folder.Path), $"--Platform:Host=http://127.0.0.1:{nobody}"],
            servesWhenItSays: "Waiting for the host"
        );
        await service.StartAsync();
        (await service.StopAsync()).ShouldBe(0, service.Output);
    }

    [Fact]
    public async Task One_that_is_killed_is_left_out_within_two_seconds_and_its_successor_is_there_at_once()
    {
        await using var shop = await StartAsync();
        var instances = Instances(shop);
        await using var service = new ServiceProcess(folder.Path, shop.Http1);
        await service.StartAsync();
        instances.IsAnyWell("Inventory").ShouldBeTrue();

        await service.KillAsync();
        var took = await Eventually.Become(() => !instances.IsAnyWell("Inventory"), "it is left out");
        took.ShouldBeLessThan(TimeSpan.FromSeconds(2.2));

        await service.StartAsync();
        instances.Choose("Inventory", canary: false, [])!.Http1.Port.ShouldBe(service.Http1.Port);
    }

    [Fact]
    public async Task A_refused_connection_counts_at_once_and_a_look_at_its_health_brings_it_back()
    {
        await using var shop = await StartAsync();
        var instances = Instances(shop);
        await using var service = new ServiceProcess(folder.Path, shop.Http1);
        await service.StartAsync();

        using (var call = instances.Choose("Inventory", canary: false, [])!.Begin())
        {
            call.CouldNotConnect();
        }

        instances.IsAnyWell("Inventory").ShouldBeFalse();
        await Eventually.Become(() => instances.IsAnyWell("Inventory"), "it comes back by itself");
    }

    [Fact]
    public async Task The_registry_outlives_the_host()
    {
        await using var shop = new ShopProcess(folder.Path);
        await shop.StartAsync();
        await using var service = new ServiceProcess(folder.Path, shop.Http1);
        await service.StartAsync();

        await shop.KillAsync();
        await shop.StartAsync();

        var known = await DiscoverAsync(shop.Client, "inventory");
        known.Count.ShouldBe(1);
        known[0].GetProperty("port").GetInt32().ShouldBe(service.Http1.Port);
        await Eventually.Become(
            async () =>
                (await DiscoverAsync(shop.Client, "inventory"))[0].GetProperty("health").GetString() == "healthy",
            "it is well again"
        );
        service.Output.Split("Registered with http").Length.ShouldBe(2, "it has registered once");
        (await service.StopAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Two_hosts_agree()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        await using var service = new ServiceProcess(folder.Path, one.Http1);
        await service.StartAsync();

        await Eventually.Become(() => Instances(other).IsAnyWell("Inventory"), "the other host hears of it");
        var here = Instances(one).Of("Inventory").Single();
        Instances(other).Of("Inventory").Single().Id.ShouldBe(here.Id);

        await service.KillAsync();
        await Eventually.Become(() => !Instances(other).IsAnyWell("Inventory"), "the other host notices");

        await service.StartAsync();
        await Eventually.Become(() => Instances(other).IsAnyWell("Inventory"), "its successor");
        (await service.StopAsync()).ShouldBe(0);
        Instances(one).Of("Inventory").ShouldNotContain(known => known.IsWell);
        // It waits for that before it ends.
        Instances(other).Of("Inventory").ShouldNotContain(known => known.IsWell);
    }

    [Fact]
    public async Task A_host_that_has_forgotten_a_service_hears_of_it_again()
    {
        await using var shop = await StartAsync();
        await using var service = new ServiceProcess(folder.Path, shop.Http1);
        await service.StartAsync();
        var registry = shop.Services.GetRequiredService<InstanceRegistry>();
        await registry.RemoveAsync(Instances(shop).Of("Inventory").Single(), CancellationToken.None);

        await Eventually.Become(() => Instances(shop).IsAnyWell("Inventory"), "it registers again");
    }

    [Fact]
    public async Task An_address_in_the_settings_is_a_service_once_its_health_was_seen()
    {
        await using var first = await StartAsync();
        await using var service = new ServiceProcess(folder.Path, first.Http1);
        await service.StartAsync();

        // With settings alone: the other host has its own folder, and nobody registers there.
        await using var shop = await ShopHost.StartAsync(
            new ShopOptions
            {
                Settings = new Dictionary<string, string>
                {
                    ["Extraction:Inventory:Addresses:0"] = service.Http1.ToString(),
                },
            }
        );
        await Eventually.Become(() => Instances(shop).IsAnyWell("Inventory"), "its health is seen");
        var known = Instances(shop).Of("Inventory").Single();
        known.Http1.ShouldBe(service.Http1);
        known.Http2.Port.ShouldBe(service.Http1.Port + 1);
    }

    [Fact]
    public async Task A_name_stands_for_all_its_addresses()
    {
        await using var shop = await ShopHost.StartAsync(
            new ShopOptions
            {
                Settings = new Dictionary<string, string> { ["Extraction:Inventory:Dns"] = "http://localhost:9" },
            }
        );
        await Eventually.Become(() => Instances(shop).Of("Inventory").Count > 0, "it is resolved");
        Instances(shop).Of("Inventory").ShouldContain(known => known.Http1.Host == "127.0.0.1");
        Instances(shop).IsAnyWell("Inventory").ShouldBeFalse("nobody is there");
    }

    public void Dispose() => folder.Dispose();

    private Task<ShopHost> StartAsync() => ShopHost.StartAsync(new ShopOptions { Folder = folder.Path });

    private static Instances Instances(ShopHost shop) => shop.Services.GetRequiredService<Instances>();

    private Task<IReadOnlyList<JsonElement>> DiscoverAsync(ShopHost shop, string module) =>
        DiscoverAsync(shop.Anonymous, module);

    private async Task<IReadOnlyList<JsonElement>> DiscoverAsync(HttpClient client, string module)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/platform/instances?module={module}");
        request.Headers.Add(ServiceTokens.Header, await ServiceCalls.TokenAsync(client, folder.Path, "some-tool"));
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("items").EnumerateArray()];
    }
}
