using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Shop;
using Microsoft.Extensions.DependencyInjection;
using Platform.Extraction;

namespace IntegrationTests.Extraction;

/// <summary>What operators do with placements over HTTP, again and again.</summary>
internal static class Deciding
{
    public static Placements Placements(this ShopHost shop) => shop.Services.GetRequiredService<Placements>();

    /// <summary>As if a service had registered itself, at an address where nobody is.</summary>
    public static Task<Instance> Register(this ShopHost shop, string module) =>
        shop
            .Services.GetRequiredService<InstanceRegistry>()
            .RegisterAsync(
                new Registration(
                    Guid.CreateVersion7(),
                    module,
                    new Uri("http://127.0.0.1:9"),
                    new Uri("http://127.0.0.1:19"),
                    "1.2.3"
                ),
                CancellationToken.None
            );

    public static async Task<HttpResponseMessage> Decide(
        this ShopHost shop,
        string module,
        object body,
        string? ifMatch = null
    )
    {
        var boss = await shop.As(Roles.Operator);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/ops/placements/{module}");
        request.Content = JsonContent.Create(body);
        if (ifMatch is not null)
        {
            request.Headers.Add("If-Match", ifMatch);
        }

        return await boss.SendAsync(request);
    }

    public static async Task<JsonElement> Read(this ShopHost shop, string path = "")
    {
        using var answer = await (await shop.As(Roles.Operator)).GetAsync(
            new Uri($"/api/ops/placements{path}", UriKind.Relative)
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static async Task<IReadOnlyList<(int Version, int From, int To, string Reason)>> History(
        this ShopHost shop,
        string module
    ) =>
        [
            .. (await shop.Read($"/{module}/history?limit=200"))
                .GetProperty("items")
                .EnumerateArray()
                .Select(change =>
                    (
                        change.GetProperty("version").GetInt32(),
                        change.GetProperty("from").GetProperty("extracted").GetInt32(),
                        change.GetProperty("to").GetProperty("extracted").GetInt32(),
                        change.GetProperty("reason").GetString()!
                    )
                ),
        ];

    /// <summary>The share of a module, once it is in force in this host; told, not looked for.</summary>
    public static async Task ShouldSoonBe(this Placements placements, string module, int share)
    {
        var inForce = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look()
        {
            if (placements.Of(module).Extracted == share)
            {
                inForce.TrySetResult();
            }
        }

        placements.Changed += Look;
        Look();
        await inForce.Task.WaitAsync(TimeSpan.FromSeconds(30));
        placements.Changed -= Look;
    }
}
