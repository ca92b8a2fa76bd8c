using System.Net;
using System.Net.Sockets;
using IntegrationTests.Shop;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Extraction;
using Platform.Hosting;
using Polly.CircuitBreaker;

namespace IntegrationTests.Extraction;

/// <summary>What goes wrong at a service, or on the way, and what the caller sees of it.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private static readonly RouteManifest Weather = new(
        "Weather",
        [new RouteEntry("/api/weather", ["GET", "POST"], new RouteAccessEntry(true, []), new RouteLimits(1024))]
    );

    private ShopHost shop = null!;

    public async Task InitializeAsync() =>
        shop = await ShopHost.StartAsync(
            new ShopOptions
            {
                Services = all => all.Replace(ServiceDescriptor.Singleton(new RemovedModules([Weather]))),
            }
        );

    public Task DisposeAsync() => shop.DisposeAsync().AsTask();

    [Theory]
    [InlineData(null, HttpStatusCode.BadGateway)]
    [InlineData("a name", HttpStatusCode.ServiceUnavailable)]
    public async Task Who_may_have_written_is_told_to_try_again_only_with_a_name(string? key, HttpStatusCode status)
    {
        await using var service = await StandInService.StartAsync(
            shop,
            "Weather",
            routes => routes.MapPost("/api/weather", (HttpContext context) => context.Abort())
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/weather");
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var answer = await shop.Anonymous.SendAsync(request);
        answer.StatusCode.ShouldBe(status);
        (answer.Headers.RetryAfter is not null).ShouldBe(key is not null);
    }

    [Fact]
    public async Task What_one_service_cannot_do_now_another_does()
    {
        await using var unable = await StandInService.StartAsync(
            shop,
            "Weather",
            routes => routes.MapGet("/api/weather", () => Results.StatusCode(503))
        );
        using var refused = await shop.Anonymous.GetAsync("/api/weather");
        refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter.ShouldNotBeNull();

        await using var able = await StandInService.StartAsync(
            shop,
            "Weather",
            routes => routes.MapGet("/api/weather", () => Results.Ok())
        );
        for (var i = 0; i < 20; i++)
        {
            using var answer = await shop.Anonymous.GetAsync("/api/weather");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(300_000)]
    [InlineData(9_000_000)]
    public async Task A_long_answer_is_whole(int length)
    {
        var text = new string('x', length);
        await using var service = await StandInService.StartAsync(
            shop,
            "Weather",
            routes => routes.MapGet("/api/weather", () => Results.Text(text))
        );
        (await shop.Anonymous.GetStringAsync("/api/weather")).ShouldBe(text);
    }

    [Fact]
    public async Task A_long_answer_that_breaks_off_is_given_by_somebody_else()
    {
        var text = new string('x', 1_000_000);
        await using var breaks = await StandInService.StartAsync(
            shop,
            "Weather",
            routes =>
                routes.MapGet(
                    "/api/weather",
                    async context =>
                    {
                        await context.Response.WriteAsync(text[..500_000]);
                        await context.Response.Body.FlushAsync();
                        context.Abort();
                    }
                )
        );
        await using var whole = await StandInService.StartAsync(
            shop,
            "Weather",
            routes => routes.MapGet("/api/weather", () => Results.Text(text))
        );
        for (var i = 0; i < 10; i++)
            (await shop.Anonymous.GetStringAsync("/api/weather")).ShouldBe(text);
    }

    [Fact]
    public async Task Callers_that_leave_are_not_the_services_fault()
    {
        await using var service = await StandInService.StartAsync(
            shop,
            "Weather",
            routes => routes.MapGet("/api/weather", () => Results.Ok())
        );
        for (var i = 0; i < 8; i++)
        {
            using var leaves = new TcpClient(AddressFamily.InterNetwork);
            await leaves.ConnectAsync(IPAddress.Loopback, shop.Http1.Port);
            await leaves
                .GetStream()
                .WriteAsync("GET /api/weather HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\nfour"u8.ToArray());
            leaves.Client.LingerState = new LingerOption(true, 0);
        }

        using var answer = await shop.Anonymous.GetAsync("/api/weather");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        shop.Services.GetRequiredService<Instances>()
            .Of("Weather")
            .ShouldHaveSingleItem()
            .Breaker.State.ShouldBe(CircuitState.Closed);
    }

    [Fact]
    public async Task Who_hangs_gives_up_what_it_is_busy_with()
    {
        var busy = new TaskCompletionSource();
        await using var hangs = await StandInService.StartAsync(
            shop,
            "Weather",
            routes =>
                routes.MapGet(
                    "/api/weather",
                    async context =>
                    {
                        busy.SetResult();
                        await Task.Delay(Timeout.Infinite, context.RequestAborted);
                    }
                )
        );
        var asked = shop.Anonymous.GetAsync("/api/weather");
        await busy.Task;
        await using var able = await StandInService.StartAsync(
            shop,
            "Weather",
            routes => routes.MapGet("/api/weather", () => Results.Ok())
        );
        shop.Services.GetRequiredService<Instances>().Of("Weather")[0].Looked(isReady: false);
        using var answer = await asked;
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
