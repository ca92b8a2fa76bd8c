using System.Net;
using System.Net.Http.Headers;
using System.Threading.Channels;
using IntegrationTests.Shop;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Extraction;
using Platform.Hosting;

namespace IntegrationTests.Extraction;

/// <summary>What is sent as it is made passes through to a service and back, piece by piece.</summary>
public sealed class StreamingTests
{
    private static readonly RouteAccessEntry Anybody = new(true, []);
    private static readonly RouteManifest Manifest = new(
        "Weather",
        [
            new RouteEntry("/api/weather/live", ["GET"], Anybody, new RouteLimits(1024)),
            new RouteEntry("/weather.Feed/Talk", ["POST"], Anybody, new RouteLimits(1024)),
        ]
    );

    [Fact]
    public async Task Events_arrive_one_by_one()
    {
        var next = Channel.CreateUnbounded<string>();
        await using var shop = await StartAsync();
        await using var service = await StandInService.StartAsync(
            shop,
            "Weather",
            routes =>
                routes.MapGet(
                    "/api/weather/live",
                    async context =>
                    {
                        context.Response.ContentType = "text/event-stream";
                        await foreach (var one in next.Reader.ReadAllAsync(context.RequestAborted))
                        {
                            await context.Response.WriteAsync($"data: {one}\n\n");
                            await context.Response.Body.FlushAsync();
                        }
                    }
                )
        );

        var asking = shop.Anonymous.GetAsync("/api/weather/live", HttpCompletionOption.ResponseHeadersRead);
        next.Writer.TryWrite("one");
        using var answer = await asking;
        using var events = new StreamReader(await answer.Content.ReadAsStreamAsync());
        (await events.ReadLineAsync()).ShouldBe("data: one");
        next.Writer.TryWrite("two");
        await events.ReadLineAsync();
        (await events.ReadLineAsync()).ShouldBe("data: two");
        next.Writer.Complete();
        (await events.ReadToEndAsync()).Trim().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_grpc_call_talks_both_ways_and_ends_with_its_status()
    {
        await using var shop = await StartAsync();
        await using var service = await StandInService.StartAsync(
            shop,
            "Weather",
            routes =>
                routes.MapPost(
                    "/weather.Feed/Talk",
                    async context =>
                    {
                        context.Response.ContentType = "application/grpc";
                        await context.Response.StartAsync();
                        var buffer = new byte[100];
                        while (await context.Request.Body.ReadAsync(buffer) is > 0 and var count)
                        {
                            await context.Response.Body.WriteAsync(buffer.AsMemory(0, count));
                            await context.Response.Body.FlushAsync();
                        }

                        context.Response.AppendTrailer("grpc-status", "0");
                    }
                )
        );

        using var client = new HttpClient { BaseAddress = shop.Http2 };
        using var content = new LiveContent();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/weather.Feed/Talk")
        {
            Content = content,
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        var asking = client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        content.Send([0, 0, 0, 0, 1, 7]);
        using var answer = await asking;
        await using var said = await answer.Content.ReadAsStreamAsync();
        (await ReadAsync(said)).ShouldBe([0, 0, 0, 0, 1, 7]);
        // More than the route's limit in all, and more than once: nothing of a stream is kept.
        for (byte message = 0; message < 250; message++)
        {
            content.Send([0, 0, 0, 0, 1, message]);
            (await ReadAsync(said)).ShouldBe([0, 0, 0, 0, 1, message]);
        }

        content.End();
        (await said.ReadAsync(new byte[1])).ShouldBe(0);
        answer.TrailingHeaders.GetValues("grpc-status").ShouldBe(["0"]);
    }

    private static Task<ShopHost> StartAsync() =>
        ShopHost.StartAsync(
            new ShopOptions
            {
                Services = all => all.Replace(ServiceDescriptor.Singleton(new RemovedModules([Manifest]))),
            }
        );

    private static async Task<byte[]> ReadAsync(Stream from)
    {
        var message = new byte[6];
        await from.ReadExactlyAsync(message);
        return message;
    }

    /// <summary>A body that is written while it is sent.</summary>
    private sealed class LiveContent : HttpContent
    {
        private readonly Channel<byte[]> parts = Channel.CreateUnbounded<byte[]>();

        public LiveContent() => Headers.ContentType = new MediaTypeHeaderValue("application/grpc");

        public void Send(byte[] part) => parts.Writer.TryWrite(part);

        public void End() => parts.Writer.Complete();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await foreach (var part in parts.Reader.ReadAllAsync())
            {
                await stream.WriteAsync(part);
                await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
