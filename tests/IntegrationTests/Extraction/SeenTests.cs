using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using IntegrationTests.Shop;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Extraction;
using Platform.Hosting;

namespace IntegrationTests.Extraction;

/// <summary>Whoever listens sees of each request which module it was for, where that was, and how long it took.</summary>
public sealed class SeenTests : IAsyncLifetime
{
    private static readonly RouteManifest Weather = new(
        "Weather",
        [new RouteEntry("/api/weather", ["GET"], new RouteAccessEntry(true, []), new RouteLimits(1024))]
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

    [Fact]
    public async Task Spans_say_who_called_whom_and_where_and_go_on_in_the_service()
    {
        var trace = ActivityTraceId.CreateRandom();
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Microsoft.AspNetCore" or "Platform.Extraction",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.TraceId == trace)
                    spans.Enqueue(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        string? arrived = null;
        await using var service = await StandInService.StartAsync(
            shop,
            "Weather",
            routes =>
                routes.MapGet(
                    "/api/weather",
                    (HttpRequest request) =>
                    {
                        arrived = request.Headers.TraceParent;
                        return Results.Ok();
                    }
                )
        );

        await GetAsync("/api/products", trace);
        await GetAsync("/api/weather", trace);
        await Eventually.Become(() => spans.Count(IsRemote) >= 2, "the hop and its request have ended");

        Tags(spans.First(span => Equals(span.GetTagItem("module.callee"), "Catalog"))).ShouldBe((null, "local"));
        Tags(spans.Single(span => span.DisplayName == "GET Weather")).ShouldBe(("host", "remote"));
        spans.Count(IsRemote).ShouldBe(2, "the hop and its request");
        arrived.ShouldNotBeNull().ShouldContain(trace.ToHexString());

        static bool IsRemote(Activity span) => Equals(span.GetTagItem("module.placement"), "remote");

        static (object?, object?) Tags(Activity span) =>
            (span.GetTagItem("module.caller"), span.GetTagItem("module.placement"));
    }

    [Fact]
    public async Task How_long_requests_take_is_told_by_place()
    {
        var took = new ConcurrentQueue<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "platform.placement.duration")
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>(
            (_, seconds, tags, _) =>
            {
                seconds.ShouldBePositive();
                took.Enqueue(string.Join(' ', tags.ToArray().Select(tag => tag.Value)));
            }
        );
        listener.Start();
        await using var service = await StandInService.StartAsync(
            shop,
            "Weather",
            routes => routes.MapGet("/api/weather", () => Results.Ok())
        );

        await GetAsync("/api/products", ActivityTraceId.CreateRandom());
        await GetAsync("/api/weather", ActivityTraceId.CreateRandom());
        await Eventually.Become(
            () => Task.FromResult(took.Contains("Catalog local") && took.Contains("Weather remote")),
            "both are told"
        );
    }

    private async Task GetAsync(string path, ActivityTraceId trace)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using var answer = await shop.Anonymous.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
