using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using IntegrationTests.Data;
using IntegrationTests.Shop;
using Platform.Data;

namespace IntegrationTests.Users;

public sealed class FirstStartTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string OperatorFile => Path.Combine(folder.Path, "operator.json");

    [Fact]
    public async Task Under_development_it_makes_an_operator_and_leaves_the_credentials_in_a_private_file()
    {
        string written;
        await using (var shop = await StartAsync(NoOperator("Development")))
        {
            written = await File.ReadAllTextAsync(OperatorFile);
            var credentials = JsonDocument.Parse(written).RootElement;
            var (email, password) = (credentials.GetProperty("email"), credentials.GetProperty("password"));
            using var accounts = await (await shop.SignIn(email.GetString()!, password.GetString()!)).Get("/api/users");
            accounts.StatusCode.ShouldBe(HttpStatusCode.OK);
            if (!OperatingSystem.IsWindows())
                File.GetUnixFileMode(OperatorFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        await using var again = await StartAsync(NoOperator("Development"));
        (await File.ReadAllTextAsync(OperatorFile)).ShouldBe(written);
    }

    [Fact]
    public async Task Elsewhere_it_starts_without_an_operator_and_says_how_to_get_one()
    {
        await using (var shop = await StartAsync(NoOperator("Production")))
        {
            File.Exists(OperatorFile).ShouldBeFalse();
            shop.Log.Lines.ShouldContain(line => line.Contains("Users__Operator__Password", StringComparison.Ordinal));
        }

        await using var told = await StartAsync([]);
        (await told.As(Roles.Operator)).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_account_that_somebody_else_opened_does_not_become_the_operators()
    {
        await using (var shop = await StartAsync(NoOperator("Production")))
        {
            using var early = await shop.Anonymous.Register("operator@shop.example");
            early.StatusCode.ShouldBe(HttpStatusCode.Created);
        }

        var refused = await Should.ThrowAsync<StartRefusedException>(() => StartAsync([]));
        refused.Message.ShouldContain("Users:Operator:Email");
    }

    [Fact]
    public async Task Tokens_are_good_after_a_restart()
    {
        string token;
        await using (var shop = await StartAsync([]))
            token = (await shop.As(Roles.Operator)).DefaultRequestHeaders.Authorization!.Parameter!;

        await using var again = await StartAsync([]);
        using var accounts = await again.With(token).Get("/api/users");
        accounts.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_configured_key_signs_and_what_the_kept_one_has_signed_stays_good()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var settings = new Dictionary<string, string> { ["Users:SigningKey"] = key.ExportPkcs8PrivateKeyPem() };
        string token;
        await using (var shop = await StartAsync([]))
            token = (await shop.As(Roles.Operator)).DefaultRequestHeaders.Authorization!.Parameter!;

        await using var configured = await StartAsync(settings);
        using var old = await configured.With(token).Get("/api/users");
        using var renewed = await (await configured.As(Roles.Operator)).Get("/api/users");
        using var published = await configured.Anonymous.Get("/.well-known/jwks.json");

        old.StatusCode.ShouldBe(HttpStatusCode.OK);
        renewed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await published.Json()).GetProperty("keys").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_key_that_is_none_stops_the_start() =>
        (
            await Should.ThrowAsync<StartRefusedException>(() =>
                StartAsync(new Dictionary<string, string> { ["Users:SigningKey"] = "not a key" })
            )
        ).Message.ShouldContain("Users:SigningKey");

    [Fact]
    public async Task A_password_gets_more_rounds_when_its_owner_signs_in_after_they_were_raised()
    {
        await using (await StartAsync([])) { }

        await using var stronger = await StartAsync(
            new Dictionary<string, string> { ["Users:PasswordIterations"] = "2000" }
        );
        (await stronger.As(Roles.Operator)).ShouldNotBeNull();
        (await stronger.AsAnother(Roles.Operator)).ShouldNotBeNull();
    }

    public void Dispose() => folder.Dispose();

    private static Dictionary<string, string> NoOperator(string environment) =>
        new()
        {
            ["environment"] = environment,
            ["Users:Operator:Email"] = "operator@shop.example",
            ["Users:Operator:Password"] = "",
        };

    private Task<ShopHost> StartAsync(Dictionary<string, string> settings) =>
        ShopHost.StartAsync(new ShopOptions { Folder = folder.Path, Settings = settings });
}
