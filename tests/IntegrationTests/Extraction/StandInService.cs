using IntegrationTests.Shop;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Extraction;

namespace IntegrationTests.Extraction;

/// <summary>A service that a test writes itself, registered with a shop: for what none of the shop's own modules does.</summary>
internal sealed class StandInService : IAsyncDisposable
{
    private readonly WebApplication app;

    private StandInService(WebApplication app) => this.app = app;

    public static async Task<StandInService> StartAsync(
        ShopHost shop,
        string module,
        Action<IEndpointRouteBuilder> routes
    )
    {
        var (one, other) = ShopProcess.FreePorts();
        var id = Guid.CreateVersion7();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.ListenLocalhost(one, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.ListenLocalhost(other, listen => listen.Protocols = HttpProtocols.Http2);
        });
        var app = builder.Build();
        app.MapGet(
            "/health/ready",
            (HttpResponse response) =>
            {
                response.Headers[HealthProbe.InstanceHeader] = id.ToString();
                return Results.Ok();
            }
        );
        routes(app);
        await app.StartAsync();
        await shop
            .Services.GetRequiredService<InstanceRegistry>()
            .RegisterAsync(
                new Registration(
                    id,
                    module,
                    new Uri($"http://127.0.0.1:{one}"),
                    new Uri($"http://127.0.0.1:{other}"),
                    "1.0.0"
                ),
                CancellationToken.None
            );
        return new StandInService(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
