using IntegrationTests.Data;
using IntegrationTests.Extraction;
using IntegrationTests.Shop;
using IntegrationTests.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Platform.Hosting;

namespace IntegrationTests.Grpc;

#pragma warning disable CA1001 // Disposed of by DisposeAsync, which xunit calls.
/// <summary>The same calls while Users runs as a service of its own, and while it moves.</summary>
public sealed class ExtractedTests : IAsyncLifetime
{
    private const string Get = "/users.v1.UserService/GetUser";
    private const string Create = "/users.v1.UserService/CreateUser";
    private const string Watch = "/users.v1.UserService/WatchUsers";

    private readonly TemporaryFolder folder = new();
    private readonly GrpcPeer peer = new();
    private ShopHost shop = null!;
    private ServiceProcess service = null!;

    public async Task InitializeAsync()
    {
        shop = await ShopHost.StartAsync(new ShopOptions { Folder = folder.Path });
        service = new ServiceProcess(folder.Path, shop.Http1, "Users", "--Users:PasswordIterations=1000");
        await service.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await service.DisposeAsync();
        await shop.DisposeAsync();
        await peer.DisposeAsync();
        folder.Dispose();
    }

    [GrpcFact]
    public async Task Calls_are_answered_by_the_service_and_by_the_copy_once_it_is_killed()
    {
        await DecideAsync(100);
        var (id, email, owner) = await shop.NewAccount();
        var token = UserServiceTests.TokenOf(owner);
        var talk = peer.Begin(shop.Http2, Get, new { id }, token);
        (await talk.AnswerAsync()).GetProperty("email").GetString().ShouldBe(email);
        (await talk.Outcome).Metadata["served-by"].ShouldStartWith("users/");
        var refused = await peer.Begin(shop.Http2, Get, new { id = Guid.NewGuid() }, token).Outcome;
        refused.Status.ShouldBe((int)GrpcCode.PermissionDenied);
        refused.Metadata["served-by"].ShouldStartWith("users/");
        refused.Metadata["problem-type"].ShouldBe("urn:problem:forbidden");

        // Found out by a call: one that was sent is given to the copy, and what it writes is written once.
        await service.KillAsync();
        var calls = Enumerable
            .Range(0, 20)
            .Select(_ => peer.Begin(shop.Http2, Create, UserServiceTests.Account(Visiting.NewEmail())))
            .ToList();
        foreach (var call in calls)
            (await call.AnswerAsync()).GetProperty("name").GetString().ShouldBe("Zoë");
        (await peer.Begin(shop.Http2, Get, new { id }, token).AnswerAsync())
            .GetProperty("email")
            .GetString()
            .ShouldBe(email);
    }

    [GrpcFact]
    public async Task A_stream_goes_on_wherever_the_module_runs_and_nothing_is_missed()
    {
        var told = new List<string?>();
        var opened = new List<string?> { Accounts.OperatorEmail };
        var position = "0";
        var token = UserServiceTests.TokenOf(await shop.As(Roles.Operator));
        var watch = peer.Begin(shop.Http2, Watch, new { }, token);
        await SomethingHappensAsync();

        await DecideAsync(100);
        await MovesAsync();
        await SomethingHappensAsync();

        await service.KillAsync();
        await MovesAsync();
        await SomethingHappensAsync();

        // The stream is in the host meanwhile, which gives it back.
        await service.StartAsync();
        await MovesAsync();
        await SomethingHappensAsync();

        // In order, this time.
        (await service.StopAsync()).ShouldBe(0);
        await MovesAsync();
        await service.StartAsync();
        await MovesAsync();
        await SomethingHappensAsync();

        await DecideAsync(0);
        await MovesAsync();
        await SomethingHappensAsync();

        told.ShouldBe(opened);

        async Task SomethingHappensAsync()
        {
            var email = Visiting.NewEmail();
            await peer.Begin(shop.Http2, Create, UserServiceTests.Account(email)).AnswerAsync();
            opened.Add(email);
            while (told.Count < opened.Count)
            {
                var change = await watch.NextAsync();
                position = change.GetProperty("position").GetString()!;
                told.Add(change.GetProperty("user").GetProperty("email").GetString());
            }
        }

        // What happens while nobody watches is told to whoever comes back.
        async Task MovesAsync()
        {
            var end = await watch.Outcome;
            ((GrpcCode)end.Status).ShouldBe(GrpcCode.Unavailable, end.Message);
            var email = Visiting.NewEmail();
            await peer.Begin(shop.Http2, Create, UserServiceTests.Account(email)).AnswerAsync();
            opened.Add(email);
            watch = peer.Begin(shop.Http2, Watch, new { since = position }, token);
        }
    }

    [GrpcFact]
    public async Task A_host_that_ends_ends_the_streams_that_it_forwards()
    {
        await DecideAsync(100);
        var watch = peer.Begin(shop.Http2, Watch, new { }, UserServiceTests.TokenOf(await shop.As(Roles.Operator)));
        await watch.NextAsync();

        // Its own stream is at the service: nothing but the host's end ends it.
        shop.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        (await watch.Outcome).Status.ShouldBe((int)GrpcCode.Unavailable);
    }

    private async Task DecideAsync(int share)
    {
        using var decided = await shop.Decide("users", new { extracted = share, reason = "test" });
        decided.EnsureSuccessStatusCode();
        await shop.Placements().ShouldSoonBe("users", share);
    }
}
