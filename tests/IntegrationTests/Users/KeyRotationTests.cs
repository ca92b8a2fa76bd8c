using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Notifications;
using IntegrationTests.Shop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Platform.Data;
using Platform.Hosting;

namespace IntegrationTests.Users;

/// <summary>Another key takes over, and nobody who has a good token is refused for a moment.</summary>
public sealed class KeyRotationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SkippingTime clock = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Keys_rotate_under_traffic_without_one_refused_request()
    {
        await using var one = await StartAsync();
        // Another process that has the module, and one that has not: it reads the published keys, as services do.
        await using var other = await StartAsync();
        using var published = Published(one);
        var elsewhere = new ValidTokens(
            new JwtReader(one.Services.GetRequiredService<TokenRules>(), published, clock),
            clock
        );
        var (id, email, _) = await one.NewAccount();
        using var ending = new CancellationTokenSource();
        var rounds = 0;
        var traffic = Enumerable.Range(0, 3).Select(_ => Task.Run(() => Traffic(ending.Token))).ToArray();

        var before = await KeyIds(one);
        await Rounds();
        var next = await Rotate(one);
        (await KeyIds(one)).ShouldBe([next, .. before], "it is published at once");
        (await Rotate(other)).ShouldBe(next, "one waits already");
        for (var minutes = 0; minutes < 130; minutes += 5)
        {
            clock.Skip(TimeSpan.FromMinutes(5));
            await Rounds();
        }

        (await KeyIds(one)).ShouldBe([next], "the one before is over");
        (await KeyIds(other)).ShouldBe([next]);
        await ending.CancelAsync();
        await Task.WhenAll(traffic);

        // Until each loop has gone round, beginning now.
        async Task Rounds()
        {
            var until = Volatile.Read(ref rounds) + 6;
            while (Volatile.Read(ref rounds) < until)
            {
                if (Array.Find(traffic, task => task.IsCompleted) is { } broken)
                    await broken;
                await Task.Yield();
            }
        }

        async Task Traffic(CancellationToken end)
        {
            var held = new Queue<(string Token, DateTimeOffset GoodUntil)>();
            for (var i = 0; !end.IsCancellationRequested; i++)
            {
                using var signedIn = await (i % 2 == 0 ? one : other).Anonymous.AskForToken(email, Visiting.Password);
                var token = (await signedIn.Json()).GetProperty("access_token").GetString()!;
                held.Enqueue((token, clock.GetUtcNow().AddMinutes(59)));
                while (held.TryPeek(out var oldest) && oldest.GoodUntil < clock.GetUtcNow())
                    held.Dequeue();
                // The newest, and the oldest that is good.
                foreach (var good in new[] { held.LastOrDefault(), held.FirstOrDefault() })
                    await ShouldBeTaken(good.Token, good.GoodUntil);
                Interlocked.Increment(ref rounds);
            }
        }

        async Task ShouldBeTaken(string? token, DateTimeOffset goodUntil)
        {
            if (token is null)
                return;
            foreach (var host in new[] { one, other })
            {
                using var own = await host.With(token).Get($"/api/users/{id}");
                if (own.StatusCode != HttpStatusCode.OK && clock.GetUtcNow() < goodUntil)
                    throw new InvalidOperationException($"A good token was answered with {own.StatusCode}.");
            }

            if (await elsewhere.ReadAsync(token, CancellationToken.None) is null && clock.GetUtcNow() < goodUntil)
                throw new InvalidOperationException("A good token was not taken by who reads the published keys.");
        }
    }

    [Fact]
    public async Task A_key_signs_only_when_everybody_has_had_the_time_to_read_it()
    {
        await using var shop = await StartAsync();
        var (_, email, _) = await shop.NewAccount();
        var first = await SigningKeyId(shop, email);
        var next = await Rotate(shop);
        clock.Skip(TimeSpan.FromMinutes(29));
        (await SigningKeyId(shop, email)).ShouldBe(first);
        clock.Skip(TimeSpan.FromMinutes(1.5));
        (await SigningKeyId(shop, email)).ShouldBe(next);
    }

    [Fact]
    public async Task A_key_that_has_signed_for_ninety_days_is_replaced_without_a_word()
    {
        await using var shop = await StartAsync();
        var (_, email, _) = await shop.NewAccount();
        var first = await SigningKeyId(shop, email);
        clock.Skip(TimeSpan.FromDays(89));
        await SigningKeyId(shop, email);
        (await KeyIds(shop)).ShouldBe([first]);

        clock.Skip(TimeSpan.FromDays(1));
        (await SigningKeyId(shop, email)).ShouldBe(first, "it signs while the next is read");
        var next = (await KeyIds(shop)).Except([first]).ShouldHaveSingleItem();
        clock.Skip(TimeSpan.FromMinutes(31));
        (await SigningKeyId(shop, email)).ShouldBe(next);
    }

    [Fact]
    public async Task A_token_of_a_key_that_is_over_is_good_no_more_and_the_key_is_removed()
    {
        await using var shop = await StartAsync();
        await Rotate(shop);
        clock.Skip(TimeSpan.FromHours(3));
        await Rotate(shop);
        (await KeyIds(shop)).Count.ShouldBe(2);
        await using var users = shop
            .Services.GetRequiredService<ModuleDatabase<global::Users.Data.UsersDbContext>>()
            .CreateReader();
        users.KeyPairs.Count().ShouldBe(2, "the first, which is over, is gone");
    }

    [Fact]
    public async Task A_configured_key_is_changed_where_it_is_configured()
    {
        using var signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var next = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string token;
        await using (
            var shop = await StartAsync(
                ("Users:SigningKey", signing.ExportPkcs8PrivateKeyPem()),
                ("Users:VerificationKeys", next.ExportSubjectPublicKeyInfoPem())
            )
        )
        {
            using var refused = await (await shop.As(Roles.Operator)).PostAsync(RotatePath, null);
            await refused.ShouldRefuse(HttpStatusCode.Conflict, "key-is-configured");
            (await KeyIds(shop)).Count.ShouldBe(2, "the next one is published");
            token = (await shop.As(Roles.Operator)).DefaultRequestHeaders.Authorization!.Parameter!;
        }

        await using var changed = await StartAsync(
            ("Users:SigningKey", next.ExportPkcs8PrivateKeyPem()),
            ("Users:VerificationKeys", signing.ExportSubjectPublicKeyInfoPem())
        );
        using var old = await changed.With(token).Get("/api/users");
        using var fresh = await (await changed.As(Roles.Operator)).Get("/api/users");
        old.StatusCode.ShouldBe(HttpStatusCode.OK);
        fresh.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Users:VerificationKeys", "not a key")]
    [InlineData("Users:KeyLifetime", "ninety days")]
    [InlineData("Users:KeyLifetime", "00:10:00")]
    public async Task What_is_no_such_setting_stops_the_start(string setting, string value) =>
        (await Should.ThrowAsync<StartRefusedException>(() => StartAsync((setting, value)))).Message.ShouldContain(
            setting
        );

    [Fact]
    public async Task Operators_alone_rotate()
    {
        await using var shop = await StartAsync();
        using var customer = await (await shop.As(Roles.Customer)).PostAsync(RotatePath, null);
        using var nobody = await shop.Anonymous.PostAsync(RotatePath, null);
        customer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        nobody.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static Uri RotatePath => new("/api/auth/keys/rotate", UriKind.Relative);

    private PublishedKeys Published(ShopHost shop) =>
        new(new HttpClient(), new Uri(shop.Http1, "/.well-known/jwks.json"), clock, NullLogger<PublishedKeys>.Instance);

    private Task<ShopHost> StartAsync(params (string Key, string Value)[] settings) =>
        ShopHost.StartAsync(
            new ShopOptions
            {
                Folder = folder.Path,
                Clock = clock,
                Settings = settings.ToDictionary(setting => setting.Key, setting => setting.Value),
            }
        );

    private static async Task<string> Rotate(ShopHost shop)
    {
        var boss = await shop.SignIn("operator@shop.example", "correct horse battery staple");
        using var rotated = await boss.PostAsync(RotatePath, null);
        rotated.StatusCode.ShouldBe(HttpStatusCode.OK, await rotated.Content.ReadAsStringAsync());
        return (await rotated.Json()).GetProperty("kid").GetString()!;
    }

    private static async Task<IReadOnlyList<string>> KeyIds(ShopHost shop)
    {
        using var published = await shop.Anonymous.Get("/.well-known/jwks.json");
        return
        [
            .. (await published.Json())
                .GetProperty("keys")
                .EnumerateArray()
                .Select(key => key.GetProperty("kid").GetString()!),
        ];
    }

    private static async Task<string> SigningKeyId(ShopHost shop, string email)
    {
        using var answer = await shop.Anonymous.AskForToken(email, Visiting.Password);
        var token = (await answer.Json()).GetProperty("access_token").GetString()!;
        var header = System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[0]);
        return JsonDocument.Parse(header).RootElement.GetProperty("kid").GetString()!;
    }
}
