using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Shop;
using Microsoft.Extensions.DependencyInjection;
using Platform.Hosting;

namespace IntegrationTests.Hosting;

/// <summary>A write that its caller has named happens once, however often it is asked for.</summary>
[Collection(ShopCollection.Name)]
public sealed class IdempotencyTests(OpenShop open)
{
    [Fact]
    public async Task The_same_key_and_body_give_the_same_answer_and_one_effect()
    {
        var warehouse = await open.Shop.As(Roles.Warehouse);
        var (sku, key) = (NewName(), NewName());

        using var first = await Receive(warehouse, sku, 5, key);
        using var again = await Receive(warehouse, sku, 5, key);

        again.StatusCode.ShouldBe(first.StatusCode);
        again.Headers.Contains("Idempotent-Replay").ShouldBeTrue();
        first.Headers.Contains("Idempotent-Replay").ShouldBeFalse();
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        (await OnHand(warehouse, sku)).ShouldBe(5);
    }

    [Fact]
    public async Task Attempts_at_the_same_time_have_one_effect_and_one_answer()
    {
        var warehouse = await open.Shop.As(Roles.Warehouse);
        var (sku, key) = (NewName(), NewName());

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Receive(warehouse, sku, 7, key)));

        var bodies = await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()));
        bodies.Distinct().Count().ShouldBe(1, string.Join('\n', bodies.Distinct()));
        answers.ShouldAllBe(answer => answer.IsSuccessStatusCode);
        answers.Count(answer => !answer.Headers.Contains("Idempotent-Replay")).ShouldBe(1);
        (await OnHand(warehouse, sku)).ShouldBe(7);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task A_second_attempt_does_not_see_a_conflict_made_by_the_first()
    {
        var (email, key) = ($"{NewName()}@shop.example", NewName());

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Register(email, key)));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Created);
        var locations = answers.Select(answer => answer.Headers.Location).Distinct();
        locations.Count().ShouldBe(1);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        var warehouse = await open.Shop.As(Roles.Warehouse);
        var (sku, key) = (NewName(), NewName());

        using var first = await Receive(warehouse, sku, 5, key);
        using var other = await Receive(warehouse, sku, 6, key);

        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await other.Content.ReadAsStringAsync()).ShouldContain("urn:problem:idempotency-key-reused");
        (await OnHand(warehouse, sku)).ShouldBe(5);
    }

    [Fact]
    public async Task A_key_of_one_caller_says_nothing_to_another()
    {
        var (one, other) = (await open.Shop.As(Roles.Warehouse), await open.Shop.AsAnother(Roles.Warehouse));
        var (sku, key) = (NewName(), NewName());

        using var first = await Receive(one, sku, 5, key);
        using var second = await Receive(other, sku, 5, key);

        second.Headers.Contains("Idempotent-Replay").ShouldBeFalse();
        (await OnHand(one, sku)).ShouldBe(10);
    }

    [Fact]
    public async Task A_refused_attempt_leaves_the_key_free()
    {
        var warehouse = await open.Shop.As(Roles.Warehouse);
        var (sku, key) = (NewName(), NewName());

        using var refused = await Receive(warehouse, sku, 0, key);
        using var mended = await Receive(warehouse, sku, 3, key);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        mended.IsSuccessStatusCode.ShouldBeTrue();
    }

    [Theory]
    [InlineData(201)]
    [InlineData(0)]
    public async Task A_key_has_1_to_200_characters(int length)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/users")
        {
            Content = JsonContent.Create(new { }),
        };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", new string('k', length)).ShouldBeTrue();
        using var answer = await open.Shop.Anonymous.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_key_is_kept_when_the_host_is_killed()
    {
        using var folder = new TemporaryFolder();
        await using var shop = new ShopProcess(folder.Path);
        var (email, key) = ($"{NewName()}@shop.example", NewName());
        await shop.StartAsync();
        using var first = await Register(email, key, shop.Client);

        await shop.KillAsync();
        await shop.StartAsync();
        using var again = await Register(email, key, shop.Client);

        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.Headers.Contains("Idempotent-Replay").ShouldBeTrue();
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(23, true)]
    [InlineData(25, false)]
    public async Task A_key_is_kept_for_a_day(int hours, bool kept)
    {
        var (email, key) = ($"{NewName()}@shop.example", NewName());
        using var first = await Register(email, key);

        var services = open.Shop.Services;
        var later = new LaterClock(TimeSpan.FromHours(hours));
        using var sweep = ActivatorUtilities.CreateInstance<AnswersSweep>(services, later);
        await sweep.SweepAsync(CancellationToken.None);
        using var again = await Register(email, key);

        again.Headers.Contains("Idempotent-Replay").ShouldBe(kept);
        again.StatusCode.ShouldBe(kept ? HttpStatusCode.Created : HttpStatusCode.Conflict);
    }

    private sealed class LaterClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }

    private static string NewName() => Guid.NewGuid().ToString("n");

    private Task<HttpResponseMessage> Register(string email, string key) => Register(email, key, open.Shop.Anonymous);

    private static Task<HttpResponseMessage> Register(string email, string key, HttpClient client) =>
        Send(
            client,
            "/api/users",
            new
            {
                email,
                name = "Somebody",
                password = "a long enough one",
            },
            key
        );

    private static Task<HttpResponseMessage> Receive(HttpClient client, string sku, int quantity, string key) =>
        Send(client, $"/api/inventory/{sku}/receipts", new { quantity, reference = "delivery" }, key);

    private static async Task<HttpResponseMessage> Send(HttpClient client, string path, object body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request);
    }

    private static async Task<int> OnHand(HttpClient client, string sku) =>
        (await client.GetFromJsonAsync<JsonElement>($"/api/inventory/{sku}")).GetProperty("onHand").GetInt32();
}
