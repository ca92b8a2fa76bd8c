using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Chaos;
using IntegrationTests.Data;
using IntegrationTests.Shop;

namespace IntegrationTests.Extraction.Contract;

/// <summary>The whole shop in one of the shapes, in real processes on free ports.</summary>
internal sealed class ShapedShop : IAsyncDisposable
{
    public static readonly string[] Modules =
    [
        "Catalog",
        "Inventory",
        "Notifications",
        "Orders",
        "Payments",
        "Recommendations",
        "Reporting",
        "Shipping",
        "Users",
    ];

    /// <summary>
    /// The host's settings for the conversation: an experiment runs, and everybody has the same variant. Services are told of
    /// it by the host alone.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string> Experimenting = new Dictionary<string, string>
    {
        ["feature_management:feature_flags:0:enabled"] = "true",
        ["feature_management:feature_flags:0:allocation:percentile:0:to"] = "0",
        ["feature_management:feature_flags:0:allocation:percentile:1:from"] = "0",
    };

    private static readonly int[] Shares = [0, 10, 50, 90, 100];

    private static readonly string[] Settings =
    [
        $"--Users:Operator:Email={ShopProcess.Operator.Email}",
        $"--Users:Operator:Password={ShopProcess.Operator.Password}",
        "--Users:PasswordIterations=1000",
    ];

    private readonly TemporaryFolder folder = new();
    private readonly List<ServiceProcess> services = [];
    private readonly Network? network;

    private ShapedShop(Shape shape, Network? network)
    {
        Shape = shape;
        this.network = network;
        var placement = shape switch
        {
            Shape.InProcess or Shape.Removed => "",
            Shape.Canary => string.Join(',', Modules.Select(module => $"{module}=50")),
            _ => string.Join(',', Modules.Select(module => $"{module}=extracted")),
        };
        Host = new ShopProcess(
            folder.Path,
            new ShopOptions { Settings = new Dictionary<string, string>(Experimenting) { ["placement"] = placement } },
            shape == Shape.Removed ? Path.Combine(AppContext.BaseDirectory, "HostAlone.dll") : null
        );
    }

    public Shape Shape { get; }

    public ShopProcess Host { get; }

    /// <param name="shape">Where modules run.</param>
    /// <param name="network">What lies between host and services, if not just the machine.</param>
    /// <param name="twice">Modules with two services where others have one.</param>
    public static async Task<ShapedShop> StartAsync(
        Shape shape,
        Network? network = null,
        params IReadOnlyCollection<string> twice
    )
    {
        var shop = new ShapedShop(shape, network);
        try
        {
            await shop.Host.StartAsync();
            if (shape is Shape.Extracted or Shape.ExtractedTwice or Shape.Fallback)
                await shop.OpenAgainAsync();
            if (shape != Shape.InProcess)
                await shop.StartServicesAsync(shape == Shape.ExtractedTwice ? Modules : twice);
            if (shape == Shape.Fallback)
                await Task.WhenAll(shop.services.Select(service => service.KillAsync()));
            return shop;
        }
        catch
        {
            await shop.DisposeAsync();
            throw;
        }
    }

    /// <summary>Moves a part of a module's calls, or all of them, one way or the other.</summary>
    public static async Task FlipAsync(HttpClient boss, Random random)
    {
        var module = Modules[random.Next(Modules.Length)];
        using var answer = await boss.PutAsJsonAsync(
            $"/api/ops/placements/{module}",
            new { extracted = Shares[random.Next(Shares.Length)], reason = "chaos" }
        );
        // Its only service may have left a moment ago; then it cannot be sent anything, and the operator is told so.
        if (answer.StatusCode != HttpStatusCode.Conflict)
            answer.EnsureSuccessStatusCode();
    }

    /// <summary>The last restart; done when the service is back.</summary>
    public Task Restarting { get; private set; } = Task.CompletedTask;

    /// <summary>Ends one of the services, by SIGKILL or in order, and starts it again.</summary>
    public void Restart(Random random, bool kill) =>
        Restarting = RestartAsync(services[random.Next(services.Count)], kill);

    /// <summary>Ends everything in order.</summary>
    /// <returns>The exit codes.</returns>
    public async Task<IReadOnlyList<int>> StopAsync() =>
        [await Host.StopAsync(), .. await Task.WhenAll(services.Select(service => service.StopAsync()))];

    public string Output => string.Join("\n\n", services.Select(one => one.Output).Prepend(Host.Output));

    public async ValueTask DisposeAsync()
    {
        // What is about to start is to be ended, too; how it went is said where it is waited for.
        await Restarting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(services.Select(service => service.DisposeAsync().AsTask()));
        await Host.DisposeAsync();
        folder.Dispose();
    }

    private static async Task RestartAsync(ServiceProcess service, bool kill)
    {
        if (kill)
            await service.KillAsync();
        else
            await service.StopAsync();
        await service.StartAsync(TimeSpan.FromMinutes(2));
    }

    private async Task StartServicesAsync(IEnumerable<string> twice)
    {
        services.AddRange(
            from module in Modules.Concat(twice)
            select network is null
                ? new ServiceProcess(folder.Path, Host.Http1, module, Settings)
                : new ServiceProcess(folder.Path, network.To(Host.Http1), module, [.. Settings, .. Through(network)])
        );
        await Task.WhenAll(services.Select(service => service.StartAsync(TimeSpan.FromMinutes(2))));
    }

    /// <summary>
    /// The first operator is welcomed by mail, by the host, because no service is there yet: three messages. Where it is
    /// counted who handled what, that is done before, and the counts begin anew.
    /// </summary>
    private async Task OpenAgainAsync()
    {
        using var boss = await Host.SignInAsync(ShopProcess.Operator.Email, ShopProcess.Operator.Password);
        await Eventually.Become(
            async () =>
                (await boss.GetFromJsonAsync<JsonElement>("/api/ops/placements/notifications"))
                    .GetProperty("traffic")
                    .GetProperty("messages")
                    .GetProperty("inProcess")
                    .GetInt64() >= 3,
            "the operator is welcomed, the mail is sent, and nothing else is to be sent"
        );
        await Host.StopAsync();
        await Host.StartAsync();
    }

    private IEnumerable<string> Through(Network between)
    {
        var (one, other) = ShopProcess.FreePorts();
        var (http1, http2) = (new Uri($"http://127.0.0.1:{one}"), new Uri($"http://127.0.0.1:{other}"));
        yield return $"--urls={http1}";
        yield return $"--Platform:Http2Url={http2}";
        yield return $"--Platform:AdvertisedUrl={between.To(http1)}";
        yield return $"--Platform:AdvertisedHttp2Url={between.To(http2)}";
        yield return $"--Platform:HostHttp2={between.To(Host.Http2)}";
    }
}
