using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Shop;
using Microsoft.Extensions.DependencyInjection;
using Platform.Extraction;

namespace IntegrationTests.Extraction;

/// <summary>Who is let in between the processes of the shop.</summary>
public sealed class TrustTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private ShopHost? started;

    private ShopHost Shop => started!;

    public async Task InitializeAsync() =>
        started = await ShopHost.StartAsync(new ShopOptions { Folder = folder.Path });

    [Fact]
    public async Task A_wrong_credential_is_refused_and_said_in_the_log_without_it()
    {
        using var answer = await ServiceCalls.AskForTokenAsync(Shop.Anonymous, "Inventory", "not-the-credential");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.Content.ReadFromJsonAsync<JsonElement>())
            .GetProperty("error")
            .GetString()
            .ShouldBe("invalid_client");
        Shop.Log.Lines.ShouldContain(line => line.Contains("wrong credential", StringComparison.Ordinal));
        Shop.Log.Lines.ShouldNotContain(line => line.Contains("not-the-credential", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_gets_the_hosts_own_name()
    {
        var credential = ServiceCalls.CredentialIn(folder.Path);
        using var answer = await ServiceCalls.AskForTokenAsync(Shop.Anonymous, "HOST", credential);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_registry_is_closed_to_everybody_else()
    {
        (await StatusAsync(HttpMethod.Get, token: null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(HttpMethod.Get, token: "nonsense")).ShouldBe(HttpStatusCode.Unauthorized);
        var boss = await Shop.As(Roles.Operator);
        using var asUser = await boss.GetAsync(new Uri("/platform/instances", UriKind.Relative));
        asUser.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        // The host's own token for a service is none for the host.
        var forService = await Tokens.TokenAsync(ServiceTokens.AudienceOf("Inventory"), CancellationToken.None);
        (await StatusAsync(HttpMethod.Get, forService)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_service_registers_for_its_own_module_and_at_an_allowed_address()
    {
        (await RegisterAsync("Orders", "Inventory", "http://127.0.0.1:1")).ShouldBe(HttpStatusCode.Forbidden);
        (await RegisterAsync("Nothing", "Nothing", "http://127.0.0.1:1")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        foreach (var address in new[] { "http://10.0.0.1:80", "ftp://127.0.0.1", "http://127.0.0.1:1/path" })
        {
            (await RegisterAsync("Inventory", "Inventory", address)).ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        (await RegisterAsync("Inventory", "Inventory", "http://127.0.0.1:1")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_service_whose_data_is_in_another_product_is_refused()
    {
        const string Address = "http://127.0.0.1:1";
        var product = TestDatabase.Open(folder.Path).Name;
        (await RegisterAsync("Inventory", "Inventory", Address, product)).ShouldBe(HttpStatusCode.OK);
        (await RegisterAsync("Inventory", "Inventory", Address, "Another")).ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
    }

    [Fact]
    public async Task A_services_port_answers_nobody_but_the_host_and_users()
    {
        await using var service = new ServiceProcess(folder.Path, Shop.Http1);
        await service.StartAsync();
        using var client = new HttpClient { BaseAddress = service.Http1 };
        var stock = new Uri("/api/inventory/85123A", UriKind.Relative);

        (await GetAsync(client, stock)).ShouldBe(HttpStatusCode.Unauthorized);
        (await GetAsync(client, new Uri("/no/such/thing", UriKind.Relative))).ShouldBe(HttpStatusCode.Unauthorized);
        (await GetAsync(client, new Uri("/health/ready", UriKind.Relative))).ShouldBe(HttpStatusCode.OK);

        // The host lets in, but it is no user.
        var fromHost = await Tokens.TokenAsync(ServiceTokens.AudienceOf("Inventory"), CancellationToken.None);
        (await GetAsync(client, new Uri("/no/such/thing", UriKind.Relative), fromHost)).ShouldBe(
            HttpStatusCode.NotFound
        );
        (await GetAsync(client, stock, fromHost)).ShouldBe(HttpStatusCode.Unauthorized);
        var forAnother = await Tokens.TokenAsync(ServiceTokens.AudienceOf("Orders"), CancellationToken.None);
        (await GetAsync(client, new Uri("/no/such/thing", UriKind.Relative), forAnother)).ShouldBe(
            HttpStatusCode.Unauthorized
        );

        // A user's token is checked there with the users' keys, which the host publishes.
        var keeper = await Shop.As(Roles.Warehouse);
        client.DefaultRequestHeaders.Authorization = keeper.DefaultRequestHeaders.Authorization;
        (await GetAsync(client, new Uri("/no/such/thing", UriKind.Relative))).ShouldBe(HttpStatusCode.NotFound);
        var buyer = await Shop.As(Roles.Customer);
        client.DefaultRequestHeaders.Authorization = buyer.DefaultRequestHeaders.Authorization;
        (await GetAsync(client, stock)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_write_that_is_repeated_at_the_service_has_the_answer_that_the_host_gave()
    {
        await using var service = new ServiceProcess(folder.Path, Shop.Http1);
        await service.StartAsync();
        var keeper = await Shop.As(Roles.Warehouse);
        using var there = new HttpClient { BaseAddress = service.Http1 };
        there.DefaultRequestHeaders.Authorization = keeper.DefaultRequestHeaders.Authorization;

        var name = Guid.NewGuid().ToString();
        var (first, second) = (await ReceiveAsync(keeper, name), await ReceiveAsync(there, name));
        second.ShouldBe(first);
        var stock = await keeper.GetFromJsonAsync<JsonElement>(new Uri("/api/inventory/85123A", UriKind.Relative));
        stock.GetProperty("onHand").GetInt32().ShouldBe(10);
    }

    [Fact]
    public async Task A_service_with_a_wrong_credential_ends_and_says_why()
    {
        await using var service = new ServiceProcess(
            folder.Path,
            Shop.Http1,
            settings: "--Platform:Credential=not-the-credential-of-this-host"
        );
        var ended = await Should.ThrowAsync<InvalidOperationException>(() => service.StartAsync());
        ended.Message.ShouldContain("refuses the credential");
        ended.Message.ShouldNotContain("not-the-credential-of-this-host");
    }

    [Fact]
    public async Task A_service_does_not_open_Platforms_schema()
    {
        using var own = new TemporaryFolder();
        await using var service = new ServiceProcess(
            own.Path,
            Shop.Http1,
            settings: $"--Platform:Credential={ServiceCalls.CredentialIn(folder.Path)}"
        );
        await service.StartAsync();
        Directory.GetFiles(own.Path).ShouldNotContain(file => Path.GetFileName(file).StartsWith("platform"));
    }

    public async Task DisposeAsync() => await Shop.DisposeAsync();

    public void Dispose() => folder.Dispose();

    private ITokenSource Tokens => Shop.Services.GetRequiredService<ITokenSource>();

    private static async Task<string> ReceiveAsync(HttpClient client, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/inventory/85123A/receipts");
        request.Headers.Add("Idempotency-Key", name);
        request.Content = JsonContent.Create(new { quantity = 10, reference = "delivery 1" });
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<HttpStatusCode> GetAsync(HttpClient client, Uri address, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (token is not null)
        {
            request.Headers.Add(ServiceTokens.Header, token);
        }

        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> StatusAsync(HttpMethod method, string? token)
    {
        using var request = new HttpRequestMessage(method, "/platform/instances");
        if (token is not null)
        {
            request.Headers.Add(ServiceTokens.Header, token);
        }

        using var answer = await Shop.Anonymous.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> RegisterAsync(
        string program,
        string module,
        string address,
        string? database = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/platform/instances");
        request.Headers.Add(ServiceTokens.Header, await ServiceCalls.TokenAsync(Shop.Anonymous, folder.Path, program));
        request.Content = JsonContent.Create(
            new
            {
                id = Guid.CreateVersion7(),
                module,
                http1 = address,
                http2 = "http://127.0.0.1:2",
                version = "1",
                database,
            }
        );
        using var answer = await Shop.Anonymous.SendAsync(request);
        return answer.StatusCode;
    }
}
