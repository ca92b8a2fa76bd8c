using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Google.Protobuf;
using IntegrationTests.Documents;
using IntegrationTests.Shop;
using Users.Grpc.V1;

namespace IntegrationTests.Extraction.Contract;

/// <summary>
/// One visit to the shop that calls every route of every module at least once, refusals and repetitions too, and follows
/// an order through all of its modules, there and back.
/// </summary>
internal sealed class Conversation(ShopProcess shop) : IDisposable
{
    private static readonly object Address = new
    {
        name = "Ada",
        line1 = "1 Street",
        city = "Town",
        postalCode = "1",
        country = "GB",
    };

    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly HttpClient client = new(
        new SocketsHttpHandler { RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8 }
    )
    {
        BaseAddress = shop.Http1,
    };
    private readonly List<(string Method, string Path)> called = [];
    private readonly Dictionary<string, OpenApi> documents = [];

    public Transcript Transcript { get; } = new();

    /// <summary>What was called, method and path.</summary>
    public IReadOnlyList<(string Method, string Path)> Called => called;

    /// <summary>What the documents do not know of what was answered.</summary>
    public SortedSet<string> Undocumented { get; } = [];

    /// <summary>The services that have answered.</summary>
    public HashSet<string> Services { get; } = [];

    /// <summary>How often a service answered, by module.</summary>
    public Dictionary<string, (int Host, int Service)> Sides { get; } = [];

    public void Dispose() => client.Dispose();

    public async Task RunAsync()
    {
        await DocumentsAsync();
        var boss = await SignInAsync(ShopProcess.Operator.Email);
        await CallAsync("keys", "Users", null, "GET", "/.well-known/jwks.json");
        await CallAsync("wrong password", "Users", null, "POST", "/api/auth/token", form: Form("nobody@shop.example"));

        var ada = await SignUpAsync("ada@shop.example");
        await CallAsync("taken", "Users", null, "POST", "/api/users", Account("ada@shop.example"));
        await CallAsync("invalid", "Users", null, "POST", "/api/users", new { email = "no" });
        var (catalog, warehouse, sales) = (
            await StaffAsync(boss, "catalog"),
            await StaffAsync(boss, "warehouse"),
            await StaffAsync(boss, "sales")
        );
        await CallAsync("users", "Users", boss, "GET", "/api/users?limit=2");
        await CallAsync("not for customers", "Users", ada.Token, "GET", "/api/users");
        await CallAsync("me", "Users", ada.Token, "GET", $"/api/users/{ada.Id}");
        await CallAsync("rename", "Users", ada.Token, "PUT", $"/api/users/{ada.Id}", new { name = "Ada L" });
        await SessionsAsync(boss);
        await ServiceAccountsAsync(boss);

        await ProductsAsync(catalog);
        await StockAsync(warehouse);
        var order = await OrderAsync(ada.Token, ada.Id, sales);
        await AfterwardsAsync(order, ada, boss, warehouse, sales);
        await RecommendAsync(ada.Token, boss);
        await NotifyAsync(ada, sales);
        await ReportAsync(boss, sales);
        await CallGrpcAsync(ada, boss);
        await CallAsync("erase", "Users", ada.Token, "DELETE", $"/api/users/{ada.Id}");
        Messages = await MessagesAsync(boss);
    }

    /// <summary>How many messages the host has handled itself, and how many it gave to services, by module.</summary>
    public IReadOnlyDictionary<string, (long Host, long Service)> Messages { get; private set; } =
        new Dictionary<string, (long, long)>();

    private async Task<Dictionary<string, (long Host, long Service)>> MessagesAsync(string boss)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/ops/placements");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", boss);
        using var answer = await client.SendAsync(request);
        var placements = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return placements
            .GetProperty("items")
            .EnumerateArray()
            .Select(one => (one.GetProperty("module").GetString()!, one.GetProperty("traffic").GetProperty("messages")))
            .ToDictionary(
                one => one.Item1,
                one => (one.Item2.GetProperty("inProcess").GetInt64(), one.Item2.GetProperty("extracted").GetInt64())
            );
    }

    private async Task DocumentsAsync()
    {
        foreach (var version in (string[])["v1", "v2"])
        {
            var document = await client.GetStringAsync($"/openapi/{version}.json");
            documents[version] = new OpenApi(document);
            Transcript.Add($"document of {version}", document);
        }
    }

    private async Task SessionsAsync(string boss)
    {
        const string Users = nameof(Users);
        const string Path = "/api/auth/token";
        await SignUpAsync("sam@shop.example");
        var session = await CallAsync("session", Users, null, "POST", Path, form: Form("sam@shop.example"));
        var first = Renewal(session);
        var renewed = await CallAsync("renew", Users, null, "POST", Path, form: first);
        var again = await CallAsync("renew again", Users, null, "POST", Path, form: first);
        again.GetProperty("refresh_token").GetString().ShouldBe(renewed.GetProperty("refresh_token").GetString());
        var second = Renewal(renewed);
        await CallAsync("and on", Users, null, "POST", Path, form: second);
        await CallAsync("used", Users, null, "POST", Path, form: first);
        await CallAsync("ended", Users, null, "POST", Path, form: second);
        await CallAsync("sign out", Users, null, "POST", "/api/auth/revoke", form: Token(second["refresh_token"]));
        await CallAsync("unknown", Users, null, "POST", "/api/auth/revoke", form: Token("unknown"));
        await CallAsync("no token", Users, null, "POST", "/api/auth/revoke", form: Token(""));

        const string Resets = "/api/auth/password-resets";
        await CallAsync("forgotten", Users, null, "POST", Resets, new { email = "sam@shop.example" });
        await CallAsync("unknown", Users, null, "POST", Resets, new { email = "nobody@shop.example" });
        await CallAsync("no e-mail", Users, null, "POST", Resets, new { });
        var guess = new { token = new string('A', 64), password = "a password of a thief" };
        await CallAsync("a guess", Users, null, "POST", $"{Resets}/complete", guess);
        await CallAsync("nothing", Users, null, "POST", $"{Resets}/complete", new { });

        var next = await CallAsync("rotate", Users, boss, "POST", "/api/auth/keys/rotate");
        var same = await CallAsync("rotate again", Users, boss, "POST", "/api/auth/keys/rotate");
        same.GetProperty("kid").GetString().ShouldBe(next.GetProperty("kid").GetString());
        await CallAsync("keys", Users, null, "GET", "/.well-known/jwks.json");

        static Dictionary<string, string> Renewal(JsonElement token) =>
            new()
            {
                ["grant_type"] = "refresh_token",
                ["refresh_token"] = token.GetProperty("refresh_token").GetString()!,
            };
        static Dictionary<string, string> Token(string token) => new() { ["token"] = token };
    }

    private async Task ServiceAccountsAsync(string boss)
    {
        const string Users = nameof(Users);
        const string Path = "/api/service-accounts";
        var account = new { name = "scanner", roles = new[] { "warehouse" } };
        var key = Guid.NewGuid().ToString();
        var made = await CallAsync("program", Users, boss, "POST", Path, account, key: key);
        await CallAsync("program again", Users, boss, "POST", Path, account, key: key);
        await CallAsync("same name", Users, boss, "POST", Path, account);
        await CallAsync("no customer", Users, boss, "POST", Path, new { name = "x", roles = new[] { "customer" } });
        var id = made.GetProperty("account").GetProperty("id").GetString()!;
        await CallAsync("signs in", Users, null, "POST", "/api/auth/token", form: Client(made));
        var renewed = await CallAsync("secret", Users, boss, "POST", $"{Path}/{id}/secrets", new { });
        await CallAsync("the new one", Users, null, "POST", "/api/auth/token", form: Client(renewed));
        await CallAsync("the old one", Users, null, "POST", "/api/auth/token", form: Client(made));
        await CallAsync("programs", Users, boss, "GET", Path);
        await CallAsync("close", Users, boss, "DELETE", $"{Path}/{id}");
        await CallAsync("closed", Users, null, "POST", "/api/auth/token", form: Client(renewed));
        await CallAsync("not there", Users, boss, "DELETE", $"{Path}/{id}");

        Dictionary<string, string> Client(JsonElement made) =>
            new()
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = id,
                ["client_secret"] = made.GetProperty("secret").GetString()!,
            };
    }

    private async Task ProductsAsync(string catalog)
    {
        await CallAsync("create", "Catalog", catalog, "POST", "/api/products", Product("A1", 250));
        await CallAsync("create twice", "Catalog", catalog, "POST", "/api/products", Product("A1", 250));
        await CallAsync(
            "put many",
            "Catalog",
            catalog,
            "PUT",
            "/api/products",
            new[] { Product("B2", 100), Product("C3", 5) }
        );
        await CallAsync("product", "Catalog", null, "GET", "/api/products/A1");
        await CallAsync("change", "Catalog", catalog, "PUT", "/api/products/A1", Product("A1", 300));
        await CallAsync("stale", "Catalog", catalog, "PUT", "/api/products/A1", Product("A1", 1), ifMatch: "\"99\"");
        await CallAsync("products", "Catalog", null, "GET", "/api/products?limit=2");
        await CallAsync("categories", "Catalog", null, "GET", "/api/categories");
        await CallAsync("discontinue", "Catalog", catalog, "DELETE", "/api/products/C3");
        await CallAsync("nothing there", "Catalog", null, "GET", "/api/products/none");
        await CallAsync("no token", "Catalog", null, "POST", "/api/products", Product("D4", 1));
        await CallAsync("no such method", "Catalog", catalog, "PATCH", "/api/products/A1", new { });
        await TooLongAsync(catalog);
        await ManyHeadersAsync();
        await CallAsync("no JSON", "Catalog", catalog, "POST", "/api/products", form: Form("x"));
    }

    // Its head says so, and it is not sent: nobody waits for nine megabytes to say no.
    private async Task TooLongAsync(string catalog)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/products")
        {
            Content = new StringContent(new string(' ', 9 * 1024 * 1024), null, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", catalog);
        request.Headers.ExpectContinue = true;
        using var answer = await client.SendAsync(request);
        await Transcript.AddAsync("too long", answer);
    }

    // As many as the host takes.
    private async Task ManyHeadersAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/products/A1");
        for (var header = 0; header < 97; header++)
            request.Headers.Add($"X-{header}", "x");
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await Transcript.AddAsync("many headers", answer);
    }

    private async Task StockAsync(string warehouse)
    {
        var key = Guid.NewGuid().ToString();
        await CallAsync(
            "receive",
            "Inventory",
            warehouse,
            "POST",
            "/api/inventory/A1/receipts",
            new { quantity = 10, reference = "delivery 1" },
            key: key
        );
        await CallAsync(
            "receive again",
            "Inventory",
            warehouse,
            "POST",
            "/api/inventory/A1/receipts",
            new { quantity = 10, reference = "delivery 1" },
            key: key
        );
        await CallAsync(
            "other with the key",
            "Inventory",
            warehouse,
            "POST",
            "/api/inventory/A1/receipts",
            new { quantity = 11, reference = "delivery 1" },
            key: key
        );
        await CallAsync(
            "receive many",
            "Inventory",
            warehouse,
            "POST",
            "/api/inventory/receipts",
            new[]
            {
                new
                {
                    sku = "B2",
                    quantity = 3,
                    reference = "delivery 2",
                },
            }
        );
        await CallAsync("invalid", "Inventory", warehouse, "POST", "/api/inventory/A1/receipts", new { quantity = -1 });
        await CallAsync("stock", "Inventory", warehouse, "GET", "/api/inventory/A1");
        var some = new { quantity = 2, reference = "delivery 3" };
        await CallAsync("a slash", "Inventory", warehouse, "POST", "/api/inventory/sl%2Fash%C3%A9/receipts", some);
        await CallAsync("a slash", "Inventory", warehouse, "GET", "/api/inventory/sl%2Fash%C3%A9");
        await CallAsync("odd query", "Inventory", warehouse, "GET", "/api/inventory/A1?a={b}|\"c\"&d=%zz%41");
        await CallAsync("odd key", "Inventory", warehouse, "POST", "/api/inventory/A1/receipts", some, key: "é");
    }

    private async Task<string> OrderAsync(string ada, string adaId, string sales)
    {
        var tooMany = await CallAsync(
            "too many",
            "Orders",
            ada,
            "POST",
            "/api/orders",
            Order("B2", 99),
            prefer: "wait=20",
            quiet: true
        );
        await UntilAsync(ada, tooMany.GetProperty("id").GetString()!, "cancelled");
        await CallAsync("cancelled", "Orders", ada, "GET", $"/api/orders/{tooMany.GetProperty("id").GetString()}");
        var placed = await CallAsync(
            "order",
            "Orders",
            ada,
            "POST",
            "/api/orders",
            Order("A1", 4),
            prefer: "wait=20",
            quiet: true
        );
        var id = placed.GetProperty("id").GetString()!;
        await UntilAsync(ada, id, "confirmed");
        await CallAsync("order", "Orders", ada, "GET", $"/api/orders/{id}");
        await VersionsAsync(ada, id);
        await CallAsync("status", "Orders", ada, "GET", $"/api/orders/{id}/status");
        await CallAsync("mine", "Orders", ada, "GET", $"/api/orders/user/{adaId}");
        await CallAsync("all", "Orders", sales, "GET", "/api/orders?status=confirmed");
        await CallAsync("recent", "Orders", ada, "GET", "/api/orders/recent");
        await CallAsync("invalid", "Orders", ada, "POST", "/api/orders", new { items = Array.Empty<object>() });
        return id;
    }

    private async Task VersionsAsync(string ada, string id)
    {
        foreach (var version in (string[])["v1", "v2"])
        {
            await CallAsync($"order in {version}", "Orders", ada, "GET", $"/api/{version}/orders/{id}");
            await CallAsync($"invalid in {version}", "Orders", ada, "POST", $"/api/{version}/orders", new { });
            await CallAsync(
                $"no such status in {version}",
                "Orders",
                ada,
                "PUT",
                $"/api/{version}/orders/{id}/status",
                new { status = "shipped" }
            );
            await CallAsync($"products in {version}", "Catalog", null, "GET", $"/api/{version}/products/A1");
        }

        var (key, tooMany) = (Guid.NewGuid().ToString(), Order("B2", 98));
        var placed = await CallAsync("v1", "Orders", ada, "POST", "/api/v1/orders", tooMany, key: key, quiet: true);
        await UntilAsync(ada, placed.GetProperty("id").GetString()!, "cancelled");
        await CallAsync("v1 again", "Orders", ada, "POST", "/api/v1/orders", tooMany, key: key);
        await CallAsync("v2 with its key", "Orders", ada, "POST", "/api/v2/orders", tooMany, key: key);
    }

    private async Task AfterwardsAsync(
        string order,
        (string Token, string Id) ada,
        string boss,
        string warehouse,
        string sales
    )
    {
        // Sold by an event, which nobody waits for.
        await SoonAsync("the goods are sold", async () => await OnHandAsync(warehouse) == 6);
        await CallAsync("sold", "Inventory", warehouse, "GET", "/api/inventory/A1");
        await CallAsync("payments", "Payments", sales, "GET", $"/api/payments?orderId={order}");
        await CallAsync("ledger", "Payments", boss, "GET", "/api/payments/ledger");
        var shipments = await CallAsync("shipments", "Shipping", warehouse, "GET", $"/api/shipments?orderId={order}");
        var shipment = shipments.GetProperty("items")[0].GetProperty("id").GetString()!;
        await CallAsync("shipment", "Shipping", warehouse, "GET", $"/api/shipments/{shipment}");
        await CallAsync(
            "dispatch",
            "Shipping",
            warehouse,
            "PUT",
            $"/api/shipments/{shipment}/status",
            new { status = "dispatched" }
        );
        await CallAsync(
            "deliver",
            "Shipping",
            warehouse,
            "PUT",
            $"/api/shipments/{shipment}/status",
            new { status = "delivered" }
        );
        await UntilAsync(ada.Token, order, "delivered");
        await CallAsync(
            "too late",
            "Orders",
            ada.Token,
            "PUT",
            $"/api/orders/{order}/status",
            new { status = "cancelled" }
        );
        await CallAsync(
            "return",
            "Orders",
            ada.Token,
            "POST",
            $"/api/orders/{order}/returns",
            new { items = new[] { new { sku = "A1", quantity = 1 } }, reason = "blue" },
            prefer: "wait=20",
            quiet: true
        );
        await SoonAsync("returned goods are back", async () => await OnHandAsync(warehouse) == 7);
        await DetailsAsync(order, ada.Token, boss);
    }

    private async Task DetailsAsync(string order, string ada, string boss)
    {
        // Kept by events, which nobody waits for.
        var version = (await GetAsync(ada, $"/api/orders/{order}")).GetProperty("version").GetInt32();
        await CallAsync("details", "Orders", ada, "GET", $"/api/orders/{order}/details?min-version={version}");
        await CallAsync("too new", "Orders", ada, "GET", $"/api/orders/{order}/details?min-version=99");
        await CallAsync("some", "Orders", ada, "GET", $"/api/orders/{order}/details?fields=status,lines.name");
        await CallAsync("no such field", "Orders", ada, "GET", $"/api/orders/{order}/details?fields=status,colour");
        await CallAsync("with details", "Orders", ada, "GET", "/api/orders?include=details&fields=id,details.payment");
        await CallAsync("details anew", "Orders", boss, "POST", "/api/orders/details/rebuild");
        await SoonAsync(
            "the details are made anew",
            async () => (await GetAsync(boss, "/api/orders/details/rebuild")).GetProperty("state").GetString() == "done"
        );
        await CallAsync("how far", "Orders", boss, "GET", "/api/orders/details/rebuild");
    }

    private async Task RecommendAsync(string ada, string boss)
    {
        // Learnt by an event, which nobody waits for.
        await SoonAsync("the order is learnt", async () => await RecommendedAsync(ada) == 1);
        const string Recommendations = nameof(Recommendations);
        await CallAsync("again", Recommendations, ada, "GET", "/api/recommendations?again=true");
        await CallAsync("new", Recommendations, ada, "GET", "/api/recommendations");
        await CallAsync("dashboard", null, ada, "GET", "/api/dashboard");
        await CallAsync("dashboard of staff", null, boss, "GET", "/api/v1/dashboard");
        await CallAsync("popular", Recommendations, null, "GET", "/api/recommendations/products/B2");
        await CallAsync("nothing with it", Recommendations, null, "GET", "/api/recommendations/products/A1?limit=5");
        await CallAsync("no such limit", Recommendations, null, "GET", "/api/recommendations/products/A1?limit=0");
        await CallAsync("model", Recommendations, boss, "GET", "/api/recommendations/rebuild");
        await CallAsync("rebuild", Recommendations, boss, "POST", "/api/recommendations/rebuild");
        await SoonAsync(
            "it is rebuilt",
            async () =>
                (await GetAsync(boss, "/api/recommendations/rebuild")).GetProperty("state").GetString() == "done"
        );
        await CallAsync("rebuilt", Recommendations, boss, "GET", "/api/recommendations/rebuild");
        await CallAsync("the same", Recommendations, ada, "GET", "/api/recommendations?again=true");
    }

    private async Task NotifyAsync((string Token, string Id) ada, string sales)
    {
        // Sent by the postman, who comes once a second; the return is what was told last.
        var path = $"/api/notifications?userId={ada.Id}&status=sent";
        foreach (
            var kind in (string[])["welcome", "order-confirmed", "order-shipped", "order-cancelled", "order-returned"]
        )
            await SoonAsync(
                $"{kind} is sent",
                async () => (await GetAsync(sales, $"{path}&kind={kind}")).GetProperty("items").GetArrayLength() > 0
            );
        const string Notifications = nameof(Notifications);
        var welcome = await CallAsync("welcome", Notifications, sales, "GET", $"{path}&kind=welcome");
        var id = welcome.GetProperty("items")[0].GetProperty("id").GetString();
        await CallAsync("one", Notifications, sales, "GET", $"/api/notifications/{id}");
        await CallAsync("sent already", Notifications, sales, "POST", $"/api/notifications/{id}/resend");
        await CallAsync("not for customers", Notifications, ada.Token, "GET", "/api/notifications");
        await CallAsync("no such status", Notifications, sales, "GET", "/api/notifications?status=lost");
    }

    private async Task ReportAsync(string boss, string sales)
    {
        // Counted from events, once a second.
        await SoonAsync("all is counted", async () => await ReturnsAsync(boss) == 1);
        await SoonAsync("an experiment is counted", async () => await IsShownAsync(sales));
        const string Reporting = nameof(Reporting);
        await CallAsync("by day", Reporting, sales, "GET", "/api/reports/sales");
        await CallAsync("by product", Reporting, sales, "GET", "/api/reports/sales?by=product&limit=1");
        await CallAsync("as csv", Reporting, sales, "GET", "/api/reports/sales?by=customer&format=csv");
        await CallAsync("returns", Reporting, sales, "GET", "/api/reports/returns?by=country");
        await CallAsync("conversion", Reporting, sales, "GET", "/api/reports/conversion");
        const string Experiments = "/api/reports/experiments";
        await CallAsync("experiment", Reporting, sales, "GET", $"{Experiments}/personal-order");
        await CallAsync("no such experiment", Reporting, sales, "GET", $"{Experiments}/none");
        await CallAsync("no such day", Reporting, sales, "GET", "/api/reports/sales?from=2026-02-30");
        await CallAsync("rebuild", Reporting, boss, "POST", "/api/reports/rebuild");
        await SoonAsync(
            "it is rebuilt",
            async () => (await GetAsync(boss, "/api/reports/rebuild")).GetProperty("state").GetString() == "done"
        );
        await CallAsync("rebuilt", Reporting, boss, "GET", "/api/reports/rebuild");
        await CallAsync("the same", Reporting, sales, "GET", "/api/reports/sales?by=product");
    }

    private async Task<bool> IsShownAsync(string sales)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/reports/experiments/personal-order");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", sales);
        using var answer = await client.SendAsync(request);
        return answer.IsSuccessStatusCode;
    }

    private async Task<int> ReturnsAsync(string boss) =>
        (await GetAsync(boss, "/api/reports/sales")).GetProperty("totals") is var totals && totals.GetArrayLength() > 0
            ? totals[0].GetProperty("returns").GetInt32()
            : 0;

    private async Task<int> RecommendedAsync(string ada) =>
        (await GetAsync(ada, "/api/recommendations?again=true")).GetProperty("items").GetArrayLength();

    private async Task<int> OnHandAsync(string warehouse) =>
        (await GetAsync(warehouse, "/api/inventory/A1")).GetProperty("onHand").GetInt32();

    private async Task UntilAsync(string token, string order, string status) =>
        await SoonAsync(
            $"order becomes {status}",
            async () =>
                (await GetAsync(token, $"/api/orders/{order}/status")).GetProperty("status").GetString() == status
        );

    private static async Task SoonAsync(string what, Func<Task<bool>> fact)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await fact())
            (await timer.WaitForNextTickAsync(patience.Token)).ShouldBeTrue(what);
    }

    private async Task<(string Token, string Id)> SignUpAsync(string email)
    {
        var made = await CallAsync("sign up", "Users", null, "POST", "/api/users", Account(email));
        return (await SignInAsync(email), made.GetProperty("id").GetString()!);
    }

    private async Task<string> StaffAsync(string boss, string role)
    {
        var (_, id) = await SignUpAsync($"{role}@shop.example");
        await CallAsync("roles", "Users", boss, "PUT", $"/api/users/{id}/roles", new { roles = new[] { role } });
        return await SignInAsync($"{role}@shop.example");
    }

    private async Task<string> SignInAsync(string email)
    {
        var signed = await CallAsync("sign in", "Users", null, "POST", "/api/auth/token", form: Form(email));
        return signed.GetProperty("access_token").GetString()!;
    }

    private async Task<JsonElement> GetAsync(string token, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    // Without a module: what is put together of several has been served by each of them, wherever it was.
    private async Task<JsonElement> CallAsync(
        string step,
        string? module,
        string? token,
        string method,
        string path,
        object? body = null,
        IReadOnlyDictionary<string, string>? form = null,
        string? key = null,
        string? prefer = null,
        string? ifMatch = null,
        bool quiet = false
    )
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(method),
            new Uri(shop.Http1.GetLeftPart(UriPartial.Authority) + path, AsItIs)
        );
        request.Headers.TryAddWithoutValidation("X-Name", "Zoë");
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        if (form is not null)
            request.Content = new FormUrlEncodedContent(form);
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (prefer is not null)
            request.Headers.Add("Prefer", prefer);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await client.SendAsync(request);
        called.Add((method, path.Split('?')[0]));
        await CompareWithDocumentAsync(answer);
        if (module is not null)
            Count(module, answer.Headers.TryGetValues("Served-By", out var by) ? by.Single() : null);
        if (!quiet)
            await Transcript.AddAsync($"{step} ({method} {path.Split('?')[0].Split('/')[2]})", answer);
        var text = await answer.Content.ReadAsStringAsync();
        return text is ['{', ..] ? JsonElement.Parse(text) : default;
    }

    private async Task CallGrpcAsync((string Token, string Id) ada, string boss)
    {
        using var calls = new GrpcCalls(shop.Http2);
        const string Users = "/users.v1.UserService";
        var account = new CreateUserRequest
        {
            Email = "grace@shop.example",
            Name = "Grace",
            Password = ShopProcess.Operator.Password,
        };
        await CallAsync("create", "CreateUser", account, null, key: "grace");
        await CallAsync("create again", "CreateUser", account, null, key: "grace");
        await CallAsync("taken", "CreateUser", account, null);
        await CallAsync("invalid", "CreateUser", new CreateUserRequest(), null);
        await CallAsync("get", "GetUser", new GetUserRequest { Id = ada.Id }, ada.Token);
        await CallAsync("not there", "GetUser", new GetUserRequest { Id = Guid.Empty.ToString() }, boss);
        await CallAsync("watch", "WatchUsers", new WatchUsersRequest(), boss, messages: 3);

        async Task CallAsync(
            string step,
            string method,
            IMessage message,
            string? token,
            string? key = null,
            int? messages = null
        )
        {
            var (text, by) = await calls.CallAsync($"{Users}/{method}", message, token, key, messages);
            called.Add(("POST", $"{Users}/{method}"));
            Count("Users", by);
            Transcript.AddText($"{step} (gRPC)", text);
        }
    }

    private async Task CompareWithDocumentAsync(HttpResponseMessage answer)
    {
        var path = answer.RequestMessage!.RequestUri!.AbsolutePath;
        var document = documents[path.StartsWith("/api/v1/", StringComparison.Ordinal) ? "v1" : "v2"];
        foreach (var lack in document.LacksOf(answer, await answer.Content.ReadAsStringAsync()))
            Undocumented.Add(lack);
    }

    private void Count(string module, string? service)
    {
        var (host, services) = Sides.GetValueOrDefault(module);
        Sides[module] = service is null ? (host + 1, services) : (host, services + 1);
        if (service is not null)
            Services.Add(service);
    }

    private static object Account(string email) =>
        new
        {
            email,
            name = email.Split('@')[0],
            password = ShopProcess.Operator.Password,
        };

    private static object Product(string sku, long amount) =>
        new
        {
            sku,
            name = $"Thing {sku}",
            category = "things",
            price = new { amount, currency = "GBP" },
        };

    private static object Order(string sku, int quantity) =>
        new
        {
            items = new[] { new { sku, quantity } },
            payment = new { method = "card", token = "tok_visa" },
            shipTo = Address,
        };

    private static Dictionary<string, string> Form(string email) =>
        new()
        {
            ["grant_type"] = "password",
            ["username"] = email,
            ["password"] = email.StartsWith("nobody", StringComparison.Ordinal)
                ? "wrong wrong wrong"
                : ShopProcess.Operator.Password,
        };
}
