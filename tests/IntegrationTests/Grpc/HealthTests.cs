using IntegrationTests.Shop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Platform.Hosting;

namespace IntegrationTests.Grpc;

/// <summary>Health by gRPC.</summary>
public sealed class HealthTests
{
    private const string Check = "/grpc.health.v1.Health/Check";
    private const string Watch = "/grpc.health.v1.Health/Watch";

    [GrpcFact]
    public async Task A_service_is_as_its_module_is()
    {
        var state = HealthStatus.Healthy;
        await using var shop = await ShopHost.StartAsync(
            new ShopOptions
            {
                Services = all =>
                    all.PostConfigure<HealthCheckServiceOptions>(health =>
                        health.Registrations.Single(check => check.Name == "database:users").Factory = _ => new Told(
                            () =>
                                state
                        )
                    ),
            }
        );
        await using var peer = new GrpcPeer();
        (await CheckAsync("")).ShouldBe("SERVING");
        (await CheckAsync("users.v1.UserService")).ShouldBe("SERVING");
        (await peer.Begin(shop.Http2, Check, new { service = "nobody" }).Outcome).Status.ShouldBe(
            (int)GrpcCode.NotFound
        );
        var watch = peer.Begin(shop.Http2, Watch, new { service = "users.v1.UserService" });
        (await NextAsync(watch)).ShouldBe("SERVING");

        state = HealthStatus.Unhealthy;
        (await NextAsync(watch)).ShouldBe("NOT_SERVING");
        (await CheckAsync("users.v1.UserService")).ShouldBe("NOT_SERVING");
        (await CheckAsync("")).ShouldBe("NOT_SERVING");

        state = HealthStatus.Degraded;
        (await NextAsync(watch)).ShouldBe("SERVING");
        (await NextAsync(peer.Begin(shop.Http2, Watch, new { service = "nobody" }))).ShouldBe("SERVICE_UNKNOWN");

        async Task<string?> CheckAsync(string service) =>
            (await peer.Begin(shop.Http2, Check, new { service }).AnswerAsync()).GetProperty("status").GetString();
    }

    private static async Task<string?> NextAsync(GrpcTalk watch) =>
        (await watch.NextAsync()).GetProperty("status").GetString();

    private sealed class Told(Func<HealthStatus> state) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default
        ) => Task.FromResult(new HealthCheckResult(state()));
    }
}
