using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using IntegrationTests.Notifications;
using IntegrationTests.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Data;
using Users.Data;

namespace IntegrationTests.Users;

/// <summary>Programs that sign in by themselves.</summary>
public sealed class ServiceAccountTests : IAsyncLifetime
{
    private readonly SkippingTime clock = new();
    private ShopHost shop = null!;

    public async Task InitializeAsync() => shop = await ShopHost.StartAsync(new ShopOptions { Clock = clock });

    public Task DisposeAsync() => shop.DisposeAsync().AsTask();

    [Fact]
    public async Task A_program_signs_in_by_its_secret_in_the_form_or_the_header_and_has_its_roles_and_no_session()
    {
        var (id, secret) = await Open("scanner", Roles.Warehouse);

        using var inForm = await AskInForm(id, secret);
        using var inHeader = await AskInHeader(id, secret);

        foreach (var answer in new[] { inForm, inHeader })
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            var token = await answer.Json();
            token.GetProperty("scope").GetString().ShouldBe(Roles.Warehouse);
            token.TryGetProperty("refresh_token", out _).ShouldBeFalse();
            using var received = await shop.With(token.GetProperty("access_token").GetString()!)
                .PostAsJsonAsync($"/api/inventory/{Guid.NewGuid():n}/receipts", new { quantity = 1, reference = "x" });
            received.StatusCode.ShouldNotBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task A_program_is_no_customer_and_nobody()
    {
        using var refused = await Create("buyer", Roles.Customer, Roles.Sales);
        await refused.ShouldName("roles[0]");
        var (id, secret) = await Open("clerk", Roles.Sales);
        using var answer = await AskInForm(id, secret);
        var clerk = shop.With((await answer.Json()).GetProperty("access_token").GetString()!);

        using var recommended = await clerk.Get("/api/recommendations");
        recommended.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var account = await clerk.Get($"/api/users/{id}");
        account.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var password = await shop.Anonymous.AskForToken("clerk", secret);
        await password.ShouldFail("invalid_grant");
        using var forItself = await clerk.PostAsJsonAsync(
            "/api/orders",
            new
            {
                customerId = id,
                items = new[] { new { sku = "A1", quantity = 1 } },
                payment = new { method = "card", token = "tok_visa" },
                shipTo = new
                {
                    name = "x",
                    line1 = "x",
                    city = "x",
                    postalCode = "x",
                    country = "GB",
                },
            }
        );
        await forItself.ShouldName("customerId");
    }

    [Fact]
    public async Task Another_secret_is_good_beside_the_one_before_for_as_long_as_is_said()
    {
        var (id, first) = await Open("importer", Roles.Catalog);
        var second = await Renew(id, overlapHours: 2);
        clock.Skip(TimeSpan.FromMinutes(119));
        (await IsGood(id, first)).ShouldBeTrue();
        (await IsGood(id, second)).ShouldBeTrue();

        clock.Skip(TimeSpan.FromMinutes(2));
        (await IsGood(id, first)).ShouldBeFalse();
        (await IsGood(id, second)).ShouldBeTrue();

        var third = await Renew(id, overlapHours: 0);
        (await IsGood(id, second)).ShouldBeFalse("it may have been stolen");
        (await IsGood(id, third)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_secret_is_shown_once_and_kept_nowhere()
    {
        var boss = await shop.AsAnother(Roles.Operator);
        boss.DefaultRequestHeaders.Add("Idempotency-Key", "my first program");
        using var created = await boss.PostAsJsonAsync("/api/service-accounts", Account("once", Roles.Sales));
        using var again = await boss.PostAsJsonAsync("/api/service-accounts", Account("once", Roles.Sales));

        created.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var secret = (await created.Json()).GetProperty("secret").GetString()!;
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await again.Json()).GetProperty("secret").ValueKind.ShouldBe(JsonValueKind.Null);
        (await again.Json())
            .GetProperty("account")
            .GetProperty("id")
            .GetString()
            .ShouldBe((await created.Json()).GetProperty("account").GetProperty("id").GetString());
        using var listed = await boss.Get("/api/service-accounts?limit=200");
        (await listed.Content.ReadAsStringAsync()).ShouldNotContain(secret);
        await using var users = shop.Services.GetRequiredService<ModuleDatabase<UsersDbContext>>().CreateReader();
        (await users.Set<IdempotencyKeyRow>().Where(row => row.Body!.Contains(secret)).CountAsync()).ShouldBe(0);
        (await users.ServiceAccounts.SingleAsync(account => account.Name == "once")).Secrets.ShouldAllBe(kept =>
            kept.Hash != secret
        );
    }

    [Fact]
    public async Task A_closed_account_is_let_in_no_more()
    {
        var boss = await shop.As(Roles.Operator);
        var (id, secret) = await Open("old", Roles.Sales);

        using var closed = await boss.Delete($"/api/service-accounts/{id}");

        closed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await IsGood(id, secret)).ShouldBeFalse();
        using var twice = await boss.Delete($"/api/service-accounts/{id}");
        await twice.ShouldRefuse(HttpStatusCode.NotFound, "not-found");
        using var renewed = await boss.PostAsJsonAsync($"/api/service-accounts/{id}/secrets", new { });
        await renewed.ShouldRefuse(HttpStatusCode.NotFound, "not-found");
        var (_, _) = await Open("old", Roles.Sales);
    }

    [Fact]
    public async Task An_unknown_program_is_answered_as_one_with_a_wrong_secret()
    {
        var (id, _) = await Open("known", Roles.Sales);
        using var wrong = await AskInForm(id, "wrong");
        using var unknown = await AskInForm($"{Guid.NewGuid()}", "wrong");
        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        unknown.StatusCode.ShouldBe(wrong.StatusCode);
        (await unknown.Content.ReadAsStringAsync()).ShouldBe(await wrong.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_is_wrong_is_named_and_a_name_is_had_once()
    {
        using var nothing = await Create(" ");
        await nothing.ShouldName("name", "roles");
        using var noSuchRole = await Create("x", "king");
        await noSuchRole.ShouldName("roles[0]");
        await Open("taken", Roles.Sales);
        using var taken = await Create("taken", Roles.Sales);
        await taken.ShouldRefuse(HttpStatusCode.Conflict, "name-taken");
        var (id, _) = await Open("patient", Roles.Sales);
        using var tooLong = await (await shop.As(Roles.Operator)).PostAsJsonAsync(
            $"/api/service-accounts/{id}/secrets",
            new { overlapHours = 721 }
        );
        await tooLong.ShouldName("overlapHours");
    }

    [Fact]
    public async Task Operators_alone_open_accounts_for_programs()
    {
        var sales = await shop.As(Roles.Sales);
        using var created = await sales.PostAsJsonAsync("/api/service-accounts", Account("mine", Roles.Operator));
        using var listed = await sales.Get("/api/service-accounts");
        using var renewed = await sales.PostAsJsonAsync($"/api/service-accounts/{Guid.NewGuid()}/secrets", new { });
        using var closed = await sales.Delete($"/api/service-accounts/{Guid.NewGuid()}");
        new[] { created, listed, renewed, closed }.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Forbidden);
    }

    private static object Account(string name, params string[] roles) => new { name, roles };

    private async Task<HttpResponseMessage> Create(string name, params string[] roles) =>
        await (await shop.As(Roles.Operator)).PostAsJsonAsync("/api/service-accounts", Account(name, roles));

    private async Task<(string Id, string Secret)> Open(string name, params string[] roles)
    {
        using var created = await Create(name, roles);
        created.StatusCode.ShouldBe(HttpStatusCode.Created, await created.Content.ReadAsStringAsync());
        var answer = await created.Json();
        return (
            answer.GetProperty("account").GetProperty("id").GetString()!,
            answer.GetProperty("secret").GetString()!
        );
    }

    private async Task<string> Renew(string id, int overlapHours)
    {
        // A token lasts an hour, and the clock has been put forward.
        var boss = await shop.SignIn("operator@shop.example", "correct horse battery staple");
        using var renewed = await boss.PostAsJsonAsync($"/api/service-accounts/{id}/secrets", new { overlapHours });
        renewed.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await renewed.Json()).GetProperty("secret").GetString()!;
    }

    private async Task<bool> IsGood(string id, string secret)
    {
        using var answer = await AskInForm(id, secret);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private Task<HttpResponseMessage> AskInForm(string id, string secret) =>
        shop.Anonymous.AskForToken(("grant_type", "client_credentials"), ("client_id", id), ("client_secret", secret));

    private async Task<HttpResponseMessage> AskInHeader(string id, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/token")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("grant_type", "client_credentials")]),
        };
        var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id}:{secret}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", pair);
        return await shop.Anonymous.SendAsync(request);
    }
}
