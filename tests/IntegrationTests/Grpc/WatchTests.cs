using System.Net.Http.Json;
using System.Security.Cryptography;
using IntegrationTests.Data;
using IntegrationTests.Shop;
using IntegrationTests.Users;
using Platform.Hosting;

namespace IntegrationTests.Grpc;

/// <summary>What happens to accounts, as a stream.</summary>
public sealed class WatchTests
{
    private const string Watch = "/users.v1.UserService/WatchUsers";

    [GrpcFact]
    public async Task What_has_happened_comes_first_and_then_what_happens()
    {
        await using var shop = await ShopHost.StartAsync();
        await using var peer = new GrpcPeer();
        var boss = await shop.As(Roles.Operator);
        var token = UserServiceTests.TokenOf(boss);
        var (id, email, owner) = await shop.NewAccount();

        var watch = peer.Begin(shop.Http2, Watch, new { }, token);
        (await NextAsync(watch)).ShouldBe(("REGISTERED", Accounts.OperatorEmail));
        (await NextAsync(watch)).ShouldBe(("REGISTERED", email));

        // Other roles and the same name again are no change of what is told.
        using var granted = await boss.Grant(id, Roles.Customer, Roles.Sales);
        using var same = await owner.PutAsJsonAsync($"/api/users/{id}", new { name = "A Person" });
        using var moved = await owner.PutAsJsonAsync($"/api/users/{id}", new { email = "new@shop.example" });
        moved.EnsureSuccessStatusCode();
        (await NextAsync(watch)).ShouldBe(("CHANGED", "new@shop.example"));
        using var gone = await owner.DeleteAsync(new Uri($"/api/users/{id}", UriKind.Relative));
        gone.EnsureSuccessStatusCode();
        var erased = await watch.NextAsync();
        erased.GetProperty("kind").GetString().ShouldBe("ERASED");
        var user = erased.GetProperty("user");
        user.GetProperty("id").GetString().ShouldBe(id);
        (user.GetProperty("email").GetString(), user.GetProperty("name").GetString()).ShouldBe(("", ""));

        // As the account is now: nothing of one that was erased is told again.
        var again = peer.Begin(shop.Http2, Watch, new { }, token);
        await again.NextAsync();
        (await NextAsync(again)).ShouldBe(("REGISTERED", ""));
        var second = await again.NextAsync();

        var rest = peer.Begin(shop.Http2, Watch, new { since = second.GetProperty("position").GetString() }, token);
        (await rest.NextAsync()).GetRawText().ShouldBe(erased.GetRawText());
    }

    [GrpcFact]
    public async Task It_ends_with_the_token_that_it_was_opened_with()
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = curve.ExportPkcs8PrivateKeyPem();
        await using var shop = await ShopHost.StartAsync(
            new ShopOptions { Settings = new Dictionary<string, string> { ["Users:SigningKey"] = pem } }
        );
        await using var peer = new GrpcPeer();
        using var key = SigningKey.FromPem(pem);
        var token = ((JwtWriter)shop.Services.GetService(typeof(JwtWriter))!).Write(
            key,
            $"{Guid.NewGuid()}",
            [Roles.Operator],
            TimeSpan.FromSeconds(5)
        );

        var watch = peer.Begin(shop.Http2, Watch, new { }, token);
        (await NextAsync(watch)).ShouldBe(("REGISTERED", Accounts.OperatorEmail));

        (await watch.Outcome).Status.ShouldBe((int)GrpcCode.Unauthenticated);
    }

    [GrpcFact]
    public async Task What_another_process_commits_is_seen()
    {
        using var folder = new TemporaryFolder();
        await using var shop = await ShopHost.StartAsync(new ShopOptions { Folder = folder.Path });
        await using var other = await ShopHost.StartAsync(new ShopOptions { Folder = folder.Path });
        await using var peer = new GrpcPeer();
        var watch = peer.Begin(shop.Http2, Watch, new { }, UserServiceTests.TokenOf(await shop.As(Roles.Operator)));
        await watch.NextAsync();

        var (_, email, _) = await other.NewAccount();

        (await NextAsync(watch)).ShouldBe(("REGISTERED", email));
    }

    [GrpcFact]
    public async Task A_host_that_ends_says_so()
    {
        await using var peer = new GrpcPeer();
        GrpcTalk watch;
        await using (var shop = await ShopHost.StartAsync())
        {
            watch = peer.Begin(shop.Http2, Watch, new { }, UserServiceTests.TokenOf(await shop.As(Roles.Operator)));
            await watch.NextAsync();
        }

        var end = await watch.Outcome;
        ((GrpcCode)end.Status).ShouldBe(GrpcCode.Unavailable);
        end.Message.ShouldBe("This goes on in another process: call again.");
    }

    private static async Task<(string? Kind, string? Email)> NextAsync(GrpcTalk watch)
    {
        var change = await watch.NextAsync();
        return (change.GetProperty("kind").GetString(), change.GetProperty("user").GetProperty("email").GetString());
    }
}
