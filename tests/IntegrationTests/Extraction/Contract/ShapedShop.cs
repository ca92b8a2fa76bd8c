using IntegrationTests.Data;
using IntegrationTests.Shop;

namespace IntegrationTests.Extraction.Contract;

/// <summary>The whole shop in one of the shapes, in real processes on free ports.</summary>
internal sealed class ShapedShop : IAsyncDisposable
{
    public static readonly string[] Modules = ["Catalog", "Inventory", "Orders", "Payments", "Shipping", "Users"];

    private static readonly string[] Settings =
    [
        $"--Users:Operator:Email={ShopProcess.Operator.Email}",
        $"--Users:Operator:Password={ShopProcess.Operator.Password}",
        "--Users:PasswordIterations=1000",
    ];

    private readonly TemporaryFolder folder = new();
    private readonly List<ServiceProcess> services = [];

    private ShapedShop(Shape shape)
    {
        Shape = shape;
        var placement = shape switch
        {
            Shape.InProcess or Shape.Removed => "",
            Shape.Canary => string.Join(',', Modules.Select(module => $"{module}=50")),
            _ => string.Join(',', Modules.Select(module => $"{module}=extracted")),
        };
        Host = new ShopProcess(
            folder.Path,
            new ShopOptions { Settings = new Dictionary<string, string> { ["placement"] = placement } },
            shape == Shape.Removed ? Path.Combine(AppContext.BaseDirectory, "HostAlone.dll") : null
        );
    }

    public Shape Shape { get; }

    public ShopProcess Host { get; }

    public static async Task<ShapedShop> StartAsync(Shape shape)
    {
        var shop = new ShapedShop(shape);
        try
        {
            await shop.Host.StartAsync();
            if (shape != Shape.InProcess)
                await shop.StartServicesAsync(shape == Shape.ExtractedTwice ? 2 : 1);
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

    /// <summary>Ends one of the services, by SIGKILL or in order, and starts it again.</summary>
    public async Task RestartAsync(Random random, bool kill)
    {
        var service = services[random.Next(services.Count)];
        if (kill)
            await service.KillAsync();
        else
            await service.StopAsync();
        await service.StartAsync(TimeSpan.FromMinutes(2));
    }

    public string Output => string.Join("\n\n", services.Select(one => one.Output).Prepend(Host.Output));

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(services.Select(service => service.DisposeAsync().AsTask()));
        await Host.DisposeAsync();
        folder.Dispose();
    }

    private async Task StartServicesAsync(int ofEach)
    {
        services.AddRange(
            from module in Modules
            from _ in Enumerable.Range(0, ofEach)
            select new ServiceProcess(folder.Path, Host.Http1, module, Settings)
        );
        await Task.WhenAll(services.Select(service => service.StartAsync(TimeSpan.FromMinutes(2))));
    }
}
