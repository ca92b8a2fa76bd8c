using System.Net.Http.Json;
using System.Text.Json;
using IntegrationTests.Shop;
using IntegrationTests.Users;
using Platform.Hosting;

namespace IntegrationTests.Grpc;

/// <summary>Accounts by gRPC: what REST does, under REST's rules, as a client that others wrote has it.</summary>
[Collection(ShopCollection.Name)]
public sealed class UserServiceTests(OpenShop open) : IAsyncLifetime
{
    private const string Get = "/users.v1.UserService/GetUser";
    private const string Create = "/users.v1.UserService/CreateUser";
    private const string Watch = "/users.v1.UserService/WatchUsers";
    private GrpcPeer? started;

    private ShopHost Shop => open.Shop;

    private GrpcPeer Peer => started ??= new GrpcPeer();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => started?.DisposeAsync().AsTask() ?? Task.CompletedTask;

    [GrpcFact]
    public async Task An_account_is_opened_and_read_by_either_protocol()
    {
        var email = Visiting.NewEmail();
        var opened = await Peer.Begin(Shop.Http2, Create, Account(email)).AnswerAsync();
        opened.GetProperty("email").GetString().ShouldBe(email);
        opened.GetProperty("name").GetString().ShouldBe("Zoë");
        var id = opened.GetProperty("id").GetString()!;

        using var owner = await Shop.SignIn(email, Visiting.Password);
        var byRest = await owner.GetFromJsonAsync<JsonElement>($"/api/users/{id}");
        byRest.GetProperty("name").GetString().ShouldBe("Zoë");
        var byGrpc = await Peer.Begin(Shop.Http2, Get, new { id }, TokenOf(owner)).AnswerAsync();
        byGrpc.GetRawText().ShouldBe(opened.GetRawText());
    }

    [GrpcFact]
    public async Task What_is_refused_ends_with_the_status_that_stands_for_it()
    {
        var (id, email, owner) = await Shop.NewAccount();
        var (token, boss) = (TokenOf(owner), TokenOf(await Shop.As(Roles.Operator)));
        var other = (await Shop.NewAccount()).Id;

        await ShouldEnd(Get, new { id }, null, GrpcCode.Unauthenticated, "unauthorized");
        await ShouldEnd(Get, new { id }, "no token", GrpcCode.Unauthenticated, "unauthorized");
        await ShouldEnd(Get, new { id = other }, token, GrpcCode.PermissionDenied, "forbidden");
        await ShouldEnd(Get, new { id = "me" }, token, GrpcCode.InvalidArgument, "invalid");
        await ShouldEnd(Get, new { id = Guid.NewGuid() }, boss, GrpcCode.NotFound, "not-found");
        await ShouldEnd(Create, Account(email), null, GrpcCode.AlreadyExists, "email-taken");
        await ShouldEnd(Watch, new { }, token, GrpcCode.PermissionDenied, "forbidden");
        await ShouldEnd(Watch, new { since = 1_000_000 }, boss, GrpcCode.InvalidArgument, "invalid");

        using var erased = await owner.DeleteAsync(new Uri($"/api/users/{id}", UriKind.Relative));
        erased.EnsureSuccessStatusCode();
        await ShouldEnd(Get, new { id }, boss, GrpcCode.NotFound, "user-erased");
    }

    [GrpcFact]
    public async Task All_that_is_wrong_with_a_message_is_said()
    {
        var end = await Peer.Begin(Shop.Http2, Create, new { email = "no", name = "" }).Outcome;
        end.Status.ShouldBe((int)GrpcCode.InvalidArgument);
        end.Message.ShouldContain("email must be");
        end.Message.ShouldContain("name must be");
        end.Message.ShouldContain("password must be");
    }

    [GrpcFact]
    public async Task A_message_over_the_limit_is_refused()
    {
        var request = new
        {
            email = Visiting.NewEmail(),
            name = new string('x', 20_000),
            password = Visiting.Password,
        };
        await ShouldEnd(Create, request, null, GrpcCode.ResourceExhausted, null);
    }

    [GrpcFact]
    public async Task A_call_with_a_key_is_done_once()
    {
        var (account, key) = (Account(Visiting.NewEmail()), ("idempotency-key", Guid.NewGuid().ToString()));
        var first = await Peer.Begin(Shop.Http2, Create, account, metadata: key).AnswerAsync();
        var again = Peer.Begin(Shop.Http2, Create, account, metadata: key);
        (await again.AnswerAsync()).GetRawText().ShouldBe(first.GetRawText());
        (await again.Outcome).Metadata["idempotent-replay"].ShouldBe("true");

        var other = await Peer.Begin(Shop.Http2, Create, Account(Visiting.NewEmail()), metadata: key).Outcome;
        other.Metadata["problem-type"].ShouldBe("urn:problem:idempotency-key-reused");
        other.Status.ShouldBe((int)GrpcCode.InvalidArgument);
    }

    [GrpcFact]
    public async Task A_caller_who_leaves_is_not_watched_for()
    {
        var live = (Platform.Messaging.LiveEvents)Shop.Services.GetService(typeof(Platform.Messaging.LiveEvents))!;
        var watch = Peer.Begin(Shop.Http2, Watch, new { }, TokenOf(await Shop.As(Roles.Operator)));
        await watch.NextAsync();
        live.IsHeard("Users").ShouldBeTrue();

        watch.Cancel();
        (await watch.Outcome).Status.ShouldBe((int)GrpcCode.Cancelled);
        await Extraction.Eventually.Become(() => !live.IsHeard("Users"), "nobody listens");
    }

    internal static string TokenOf(HttpClient client) => client.DefaultRequestHeaders.Authorization!.Parameter!;

    internal static object Account(string email) =>
        new
        {
            email,
            name = "Zoë",
            password = Visiting.Password,
        };

    private async Task ShouldEnd(string method, object request, string? token, GrpcCode code, string? problem)
    {
        var end = await Peer.Begin(Shop.Http2, method, request, token).Outcome;
        ((GrpcCode)end.Status).ShouldBe(code, end.Message);
        end.Message.ShouldNotBeEmpty();
        if (problem is not null)
            end.Metadata["problem-type"].ShouldBe($"urn:problem:{problem}");
    }
}
